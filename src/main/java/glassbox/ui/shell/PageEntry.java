package glassbox.ui.shell;

import java.util.function.Supplier;

import glassbox.ui.control.Glyph;
import glassbox.ui.page.Page;
import glassbox.viewmodel.shell.PageId;

/**
 * A page's place in the rail, and how the page is made when it is first shown.
 *
 * @param id which page
 * @param glyph its icon
 * @param page makes the page; called once
 */
public record PageEntry(PageId id, Glyph glyph, Supplier<Page> page) {}
