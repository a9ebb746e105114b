/** Shipped files by typed key. */
package glassbox.asset;
