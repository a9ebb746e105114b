package glassbox.ui.page.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import glassbox.raster.Numbers;
import glassbox.raster.TypedNumber;
import glassbox.ui.control.CellEdits;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.CellMarks;
import glassbox.ui.control.MatrixView;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.learn.BoardWidget;
import glassbox.viewmodel.learn.Mark;
import glassbox.viewmodel.learn.MatrixPanel;
import glassbox.viewmodel.learn.Panel;

/** Numbers in cells with rings over them: a click or the arrow keys walk, and numbers can be typed where that is wanted. */
final class MatrixPanelView implements PanelView {
    /** Rows lower than this have no numbers. */
    private static final double ROOM_FOR_NUMBERS = 19;

    private static final int MOST_READ = 160;
    private static final double TYPE_SHARE = 0.34;
    private static final double LARGEST_TYPE = 26;
    private static final double BODY_TYPE = 15;
    private static final double SMALLEST_TYPE = 13;
    private static final double ROOMY_ROW = 30;
    private static final double NAME_TYPE = 7.9;
    private static final double NAME_ROW = 20;
    private static final double FRAME = 2;

    private final BoardWidget widget;
    private final MatrixView matrix;
    private final CellMarks marks = new CellMarks();
    private final List<Label> names = new ArrayList<>();
    private final Pane body = new Pane();
    private Consumer<String> onRefused = sentence -> {};
    private final Subscription following;
    private MatrixPanel panel;
    /** The most characters of a number. */
    private int longest = 1;

    MatrixPanelView(BoardWidget widget, MatrixPanel first) {
        this.widget = widget;
        this.panel = first;
        matrix = new MatrixView(first.title().isEmpty() ? first.name() : first.title(), fill(first));
        body.getChildren().addAll(matrix, marks);
        body.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        body.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Stream.concat(first.rowNames().stream(), first.columnNames().stream()).forEach(this::name);
        matrix.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        matrix.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        following = widget.changingProperty().subscribe(this::editing);
        show(first);
    }

    private void name(String word) {
        Label label = new Label(word);
        label.getStyleClass().addAll(Styles.size(13), Styles.INK_2);
        if (word.chars().anyMatch(Character::isDigit)) {
            label.getStyleClass().add(Styles.NUMBER);
        }
        names.add(label);
        body.getChildren().add(label);
    }

    /** Hears why a typed number was not taken. */
    void setOnRefused(Consumer<String> hears) {
        onRefused = hears;
    }

    MatrixView matrix() {
        return matrix;
    }

    @Override
    public Region body() {
        return body;
    }

    @Override
    public boolean takes(Panel other) {
        return other instanceof MatrixPanel wanted
                && wanted.name().equals(panel.name())
                && wanted.numbers().rows() == panel.numbers().rows()
                && wanted.numbers().columns() == panel.numbers().columns()
                && wanted.rowNames().equals(panel.rowNames())
                && wanted.columnNames().equals(panel.columnNames());
    }

    @Override
    public void show(Panel other) {
        MatrixPanel now = (MatrixPanel) other;
        boolean repaint = matrix.raster() == null
                || !now.numbers().equals(panel.numbers())
                || !now.look().equals(panel.look());
        panel = now;
        if (repaint) {
            longest = MatrixView.longest(now.numbers(), now.look().decimals())
                    + (now.look().signed() ? 1 : 0);
            matrix.setFill(fill(now));
            matrix.setSigned(now.look().signed());
            float limit = now.look().colours() == MatrixPanel.Colours.PLAIN
                    ? Float.MAX_VALUE
                    : now.look().limit();
            matrix.show(now.numbers(), limit, now.look().decimals());
        }
        matrix.setVisited(now.visited(), now.ahead() == MatrixPanel.Ahead.PALE);
        marks.show(now.marks().stream().map(MatrixPanelView::ring).toList());
        editing();
    }

    private static CellMarks.Ring ring(Mark mark) {
        return new CellMarks.Ring(
                new CellIndex(mark.row(), mark.column()),
                mark.rows(),
                mark.columns(),
                switch (mark.kind()) {
                    case LENS -> CellMarks.Look.LENS;
                    case WINNER -> CellMarks.Look.INSIDE;
                    case EDGE -> CellMarks.Look.LINE;
                });
    }

    private static CellFill fill(MatrixPanel panel) {
        return panel.look().colours() == MatrixPanel.Colours.PIXELS ? CellFill.PIXELS : CellFill.SIGNED;
    }

    @Override
    public void dispose() {
        following.unsubscribe();
    }

    @Override
    public Dimension2D size(BoardScale wanted) {
        double height = wanted.cellOf(panel.numbers().rows());
        double width = cellWidth(height);
        return new Dimension2D(
                rowNameWidth() + width * panel.numbers().columns() + FRAME,
                columnNameHeight() + height * panel.numbers().rows() + FRAME);
    }

    /** Few numbers are there to be read; many are a picture. */
    @Override
    public boolean legible(BoardScale wanted) {
        return panel.numbers().rows() * panel.numbers().columns() > MOST_READ
                || type(wanted.cellOf(panel.numbers().rows())) > 0;
    }

    @Override
    public void fit(BoardScale scale, double width, double height) {
        double tall = scale.cellOf(panel.numbers().rows());
        double wide = cellWidth(tall);
        matrix.setCell(wide, tall, type(tall));
        marks.setCell(wide, tall);
        double left = rowNameWidth();
        double top = columnNameHeight();
        double across = wide * panel.numbers().columns() + FRAME;
        double down = tall * panel.numbers().rows() + FRAME;
        body.setPrefSize(left + across, top + down);
        matrix.resizeRelocate(left, top, across, down);
        marks.resizeRelocate(
                left - CellMarks.MARGIN,
                top - CellMarks.MARGIN,
                across + 2 * CellMarks.MARGIN,
                down + 2 * CellMarks.MARGIN);
        int rows = panel.rowNames().size();
        for (int i = 0; i < names.size(); i++) {
            Label label = names.get(i);
            label.setManaged(false);
            if (i < rows) {
                label.setAlignment(Pos.CENTER_RIGHT);
                label.resizeRelocate(0, top + 1 + i * tall, left - 8, tall);
            } else {
                label.setAlignment(Pos.CENTER);
                label.resizeRelocate(left + 1 + (i - rows) * wide, 0, wide, NAME_ROW);
            }
        }
    }

    private double rowNameWidth() {
        int longest = panel.rowNames().stream().mapToInt(String::length).max().orElse(0);
        return longest == 0 ? 0 : Math.ceil(longest * NAME_TYPE) + 8;
    }

    private double columnNameHeight() {
        return panel.columnNames().isEmpty() ? 0 : NAME_ROW + 2;
    }

    /** A cell is square, unless its numbers are longer than that. */
    private double cellWidth(double height) {
        double type = type(height);
        double named =
                panel.columnNames().stream().mapToInt(String::length).max().orElse(0) * NAME_TYPE + 6;
        if (type == 0) {
            return panel.columnNames().isEmpty() ? height : Math.max(height, named);
        }
        double written = MatrixView.cellWidthFor(longest, type);
        return Math.max(Math.max(height, written), panel.columnNames().isEmpty() ? 0 : named);
    }

    /** The type in cells of this height; 0 where they have no numbers. */
    private double type(double height) {
        if (height < ROOM_FOR_NUMBERS) {
            return 0;
        }
        double wanted = Math.clamp(height * TYPE_SHARE, SMALLEST_TYPE, LARGEST_TYPE);
        double least = height < ROOMY_ROW ? SMALLEST_TYPE : BODY_TYPE;
        double fits = Math.floor(height * 0.78 / (0.6 * longest));
        return Math.max(Math.min(wanted, fits), least);
    }

    private boolean isEdited() {
        return widget.changingProperty().get() && panel.editable();
    }

    private void editing() {
        matrix.setEdits(isEdited() ? new Edits() : null);
        if (!isEdited()) {
            matrix.setHelp(
                    panel.walkable()
                            ? "A click or the arrow keys move the window; the pointer reads a number"
                            : "The pointer or the arrow keys choose a number, and it is read");
        }
    }

    private void clicked(MouseEvent event) {
        CellIndex at = matrix.currentProperty().get();
        if (panel.walkable() && !isEdited() && at != null && event.getButton() == MouseButton.PRIMARY) {
            widget.choose(panel.name(), at.row(), at.column());
        }
    }

    private void pressed(KeyEvent event) {
        if (!panel.walkable() || isEdited() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> widget.move(panel.name(), -1, 0);
            case DOWN -> widget.move(panel.name(), 1, 0);
            case LEFT -> widget.move(panel.name(), 0, -1);
            case RIGHT -> widget.move(panel.name(), 0, 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Typed numbers, handed to the widget. */
    private final class Edits implements CellEdits {
        @Override
        public void type(int row, int column, String text) {
            String refusal = widget.type(panel.name(), row, column, text);
            if (!refusal.isEmpty()) {
                onRefused.accept(refusal);
            }
        }

        @Override
        public void nudge(int row, int column, int steps) {
            float now = panel.numbers().get(row, column);
            boolean whole = Numbers.decimalsFor(panel.numbers()) == 0;
            type(row, column, TypedNumber.textOf(TypedNumber.nudged(now, steps, whole)));
        }

        @Override
        public void reset(int row, int column) {
            widget.reset(panel.name(), row, column);
        }

        @Override
        public String textOf(int row, int column) {
            return TypedNumber.textOf(panel.numbers().get(row, column));
        }
    }
}
