package glassbox.ui.page.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import glassbox.lesson.CodeExcerpt;
import glassbox.raster.Numbers;
import glassbox.ui.theme.Styles;

/** Source beside the picture, listing by listing; in the gutter the numbers that its lines compute now. */
final class CodePane extends ScrollPane {
    private static final Pattern PIECE = Pattern.compile("//.*|#.*|\"[^\"]*\"|\\w+|\\s+|[^\\w\\s]");
    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "as",
            "boolean",
            "break",
            "byte",
            "case",
            "class",
            "continue",
            "def",
            "do",
            "double",
            "else",
            "final",
            "float",
            "for",
            "from",
            "if",
            "import",
            "in",
            "int",
            "lambda",
            "long",
            "new",
            "not",
            "or",
            "private",
            "protected",
            "public",
            "range",
            "return",
            "static",
            "switch",
            "this",
            "throw",
            "var",
            "void",
            "while");
    /** The width of a space before a line: less than a letter, so that deep lines keep room for words. */
    private static final double INDENT = 6;

    private final VBox listings = new VBox();
    private final List<Gutter> gutters = new ArrayList<>();

    private record Gutter(Label label, List<String> values) {}

    CodePane() {
        getStyleClass().add("code-pane");
        setId("code");
        setAccessibleText("Source");
        setAccessibleHelp("The lines that compute what is on the screen; the numbers beside them are the widget's");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        listings.getStyleClass().add("listings");
        setContent(listings);
    }

    /** Shows listings, one under the other. */
    void show(CodeExcerpt code) {
        listings.getChildren().clear();
        gutters.clear();
        StringBuilder read = new StringBuilder("Source: ");
        for (CodeExcerpt.Listing listing : code.listings()) {
            Label title = new Label(listing.title());
            title.getStyleClass().addAll(Styles.OVERLINE, "listing-title");
            VBox lines = new VBox();
            lines.getStyleClass().add("listing");
            int shared = listing.lines().stream()
                    .map(CodeExcerpt.Line::text)
                    .filter(text -> !text.isBlank())
                    .mapToInt(text -> text.length() - text.stripLeading().length())
                    .min()
                    .orElse(0);
            boolean valued =
                    listing.lines().stream().anyMatch(line -> !line.values().isEmpty());
            listing.lines().forEach(line -> lines.getChildren().add(line(line, shared, valued)));
            listings.getChildren().addAll(title, lines);
            read.append(listing.title()).append(". ");
        }
        setAccessibleText(read.toString());
        setVvalue(0);
    }

    /** Puts the numbers beside their lines, as {@code values} knows them now. */
    void tell(Function<String, OptionalDouble> values) {
        for (Gutter gutter : gutters) {
            StringBuilder text = new StringBuilder();
            for (String name : gutter.values()) {
                OptionalDouble value = values.apply(name);
                if (value.isPresent()) {
                    text.append(text.isEmpty() ? "" : " ").append(written(value.getAsDouble()));
                }
            }
            gutter.label().setText(text.toString());
        }
    }

    private HBox line(CodeExcerpt.Line line, int shared, boolean valued) {
        Label value = new Label();
        value.getStyleClass().addAll(Styles.NUMBER, "value");
        if (!line.values().isEmpty()) {
            gutters.add(new Gutter(value, line.values()));
        }
        value.setVisible(valued);
        value.setManaged(valued);
        String text = line.text().stripTrailing();
        String code = text.stripLeading();
        Region indent = new Region();
        indent.getStyleClass().add("indent");
        indent.setMinWidth(Math.max(0, text.length() - code.length() - shared) * INDENT);
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("code");
        spell(code, flow);
        HBox.setHgrow(flow, Priority.ALWAYS);
        HBox row = new HBox(value, indent, flow);
        row.getStyleClass().add("code-line");
        return row;
    }

    private static void spell(String code, TextFlow flow) {
        Matcher piece = PIECE.matcher(code.isEmpty() ? " " : code);
        while (piece.find()) {
            Text text = new Text(piece.group());
            text.getStyleClass().addAll(Styles.NUMBER, kind(piece.group()));
            flow.getChildren().add(text);
        }
    }

    private static String kind(String piece) {
        if (piece.startsWith("//") || piece.startsWith("#")) {
            return "comment";
        }
        return KEYWORDS.contains(piece) ? "keyword" : "plain";
    }

    private static String written(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e6;
        return whole ? Numbers.fixed(value, 0) : Numbers.telling(value, Math.abs(value) >= 100 ? 1 : 3);
    }
}
