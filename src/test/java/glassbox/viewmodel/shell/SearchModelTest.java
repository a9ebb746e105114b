package glassbox.viewmodel.shell;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.viewmodel.shell.SearchEntry.Kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class SearchModelTest {
    private final List<String> opened = new ArrayList<>();
    private final List<SearchEntry> entries = List.of(
            entry(Kind.STEP, "Pooling", "It halves a feature map."),
            entry(Kind.TERM, "feature map", "What a filter makes."),
            entry(Kind.LESSON, "Many filters, many maps", "Channels."),
            entry(Kind.CONTROL, "Größe", "How large the map is."),
            entry(Kind.CONTROL, "Remapping", ""));

    @Test
    void titlesThatBeginSoComeBeforeWordsAndWordsBeforeParts() {
        assertEquals(List.of("feature map", "Pooling"), titles("Feature MAP"));
        assertEquals(List.of("feature map", "Many filters, many maps", "Pooling", "Größe", "Remapping"), titles("map"));
        assertEquals(List.of("Many filters, many maps"), titles("maps many"));
    }

    @Test
    void capitalsAndMarksDoNotCount() {
        assertEquals(List.of("Größe"), titles("GROSSE"));
        assertEquals(List.of("Größe"), titles("größe"));
    }

    @Test
    void nothingFitsNoWordsAndNonsense() {
        assertEquals(List.of(), titles("  - "));
        assertEquals(List.of(), titles("map nonsense"));
    }

    @Test
    void whatIsChosenIsOpenedAndTheSearchCloses() {
        SearchModel model = new SearchModel();
        model.add(() -> entries);
        model.openProperty().set(true);
        model.go();
        assertEquals(List.of(), opened);
        model.queryProperty().set("map");
        model.move(1);
        model.move(-5);
        model.move(2);
        model.go();
        assertEquals(List.of("Pooling"), opened);
        assertFalse(model.openProperty().get());
        model.openProperty().set(true);
        assertEquals("", model.queryProperty().get());
        assertEquals(List.of(), model.foundProperty().get());
        model.queryProperty().set("remap");
        model.move(9);
        model.go();
        assertEquals(List.of("Pooling", "Remapping"), opened);
    }

    private List<String> titles(String query) {
        return new SearchIndex(entries)
                .find(query, 10).stream().map(SearchEntry::title).toList();
    }

    private SearchEntry entry(Kind kind, String title, String words) {
        return new SearchEntry(kind, title, "", words, () -> opened.add(title));
    }
}
