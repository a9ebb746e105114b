/** The Inspect page: arranges controls and binds its view model; owns no logic. */
package glassbox.ui.page.inspect;
