/** What every page is: a title, a caption and a node; one package below for each page. */
package glassbox.ui.page;
