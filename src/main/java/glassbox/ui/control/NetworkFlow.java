package glassbox.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * A network with a picture on its way through it: the input at the left, what each layer makes of it, the answer at the
 * right. The mouse or, when it has the focus, the arrow keys point at a unit, whose links stand out; a click or Enter holds
 * it. Of many maps the most active ones are shown, and a button shows all.
 */
public final class NetworkFlow extends Region {
    /** What a scroll bar below takes of the height. */
    private static final double SCROLL_BAR = 16;

    /** The least room between two buttons. */
    private static final double BETWEEN = 4;

    /** How far a button may reach out to each side of its columns. */
    private static final double AROUND = 60;

    private final FlowActions actions;
    private final FlowMesh mesh = new FlowMesh();
    private final FlowLinks links = new FlowLinks();
    private final FlowTiles tiles = new FlowTiles();
    private final FlowRings rings = new FlowRings();
    private final List<Button> all = new ArrayList<>();
    private List<FlowColumn> columns = List.of();
    private FlowGeometry geometry = new FlowGeometry(List.of(), 0, 0);
    private @Nullable Region below;
    private @Nullable FlowSpot hovered;
    private @Nullable FlowSpot pinned;
    private double room;

    /** A flow without columns. */
    public NetworkFlow(FlowActions actions) {
        this.actions = actions;
        getStyleClass().add("network-flow");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(
                "The layers from left to right. Arrow keys or the pointer choose a map, Enter or a click opens it");
        setFocusTraversable(true);
        setMinHeight(200);
        getChildren().addAll(mesh, links, tiles, rings);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(geometry.at(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(null));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusVisibleProperty().subscribe(this::focusMoved);
        describe();
    }

    /** Shows these columns. */
    public void show(List<FlowColumn> now) {
        boolean same = alike(now);
        columns = List.copyOf(now);
        if (!same) {
            hovered = null;
            pinned = null;
            links.mark(List.of());
            rings.mark(null, null);
        }
        claim();
        if (!same || all.size() != chains().size()) {
            makeButtons();
        }
        arrange();
        describe();
    }

    /** Lets links stand out, and rings around the unit that is pointed at and the one that is held. */
    public void mark(List<FlowLink> strong, @Nullable FlowSpot pointed, @Nullable FlowSpot held) {
        hovered = pointed;
        pinned = held;
        links.mark(strong);
        rings.mark(pointed, held);
        describe();
    }

    /** Marks the part of the input that is looked at, as shares of its width and height; null marks none. */
    public void look(@Nullable Rectangle2D part) {
        rings.look(part);
    }

    /**
     * Says how high the place is in which this is scrolled, whether it has a scroll bar or not. What decides whether there
     * is one must not hang on whether there is one, or the columns jump to and fro with every picture.
     */
    public void setRoom(double height) {
        room = height;
        claim();
    }

    /** What stands below the input, as wide as there is room for it. */
    public void setBelow(Region node) {
        below = node;
        node.setManaged(false);
        getChildren().add(node);
    }

    /** The place of a unit, or null if it is not shown. */
    public @Nullable Rectangle2D placeOf(FlowSpot spot) {
        return geometry.placeOf(spot.column(), spot.unit());
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(1296, getMinWidth());
    }

    @Override
    protected double computePrefHeight(double width) {
        return 474;
    }

    @Override
    protected void layoutChildren() {
        mesh.resizeRelocate(0, 0, getWidth(), getHeight());
        links.resizeRelocate(0, 0, getWidth(), getHeight());
        tiles.resizeRelocate(0, 0, getWidth(), getHeight());
        rings.resizeRelocate(0, 0, getWidth(), getHeight());
        arrange();
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("network-flow");
    }

    /** Asks for the least width in which all columns stand when a scroll bar takes its part of the height. */
    private void claim() {
        setMinWidth(FlowGeometry.leastWidth(columns, Math.max(room - SCROLL_BAR, getMinHeight())));
    }

    private void arrange() {
        geometry = new FlowGeometry(columns, getWidth(), getHeight());
        if (!geometry.fits()) {
            geometry = new FlowGeometry(columns, getWidth(), getHeight() - SCROLL_BAR);
        }
        mesh.show(columns, geometry);
        links.show(columns, geometry);
        tiles.show(columns, geometry);
        rings.show(columns, geometry);
        if (below != null && !columns.isEmpty()) {
            Rectangle2D picture = geometry.place(0, 0);
            double side = geometry.pictureSide();
            double left = Math.rint(picture.getMinX() + picture.getWidth() / 2 - side / 2);
            below.resizeRelocate(left, picture.getMaxY() + 10, side, below.prefHeight(side));
        }
        List<Chain> wanted = chains();
        for (int i = 0; i < Math.min(all.size(), wanted.size()); i++) {
            double from = i == 0 ? 0 : between(wanted.get(i - 1), wanted.get(i));
            double to = i + 1 == wanted.size() ? getWidth() : between(wanted.get(i), wanted.get(i + 1));
            label(all.get(i), wanted.get(i), from, to);
        }
    }

    /** The middle between two chains. */
    private double between(Chain one, Chain other) {
        return (geometry.place(one.last(), 0).getMaxX()
                        + geometry.place(other.first(), 0).getMinX())
                / 2;
    }

    /** Says below columns that show the same maps how many of them these are; with more words where there is room. */
    private void label(Button button, Chain chain, double from, double to) {
        int shown = geometry.shown(chain.first()).size();
        int total = columns.get(chain.first()).total();
        Rectangle2D first = geometry.place(chain.first(), 0);
        Rectangle2D last = geometry.place(chain.last(), 0);
        double middle = (first.getMinX() + last.getMaxX()) / 2;
        double most = last.getMaxX() - middle + AROUND;
        double room = 2 * Math.min(most, Math.min(to - middle, middle - from)) - BETWEEN;
        button.setVisible(shown < total);
        button.applyCss();
        for (String words : List.of(
                shown + " of " + total + " maps · show all",
                shown + " of " + total + " · show all",
                shown + " of " + total,
                shown + "/" + total)) {
            button.setText(words);
            button.autosize();
            if (button.getWidth() <= room) {
                break;
            }
        }
        double wide = Math.max(button.getWidth(), last.getMaxX() - first.getMinX());
        button.resizeRelocate(
                Math.rint(middle - wide / 2),
                getHeight() - button.getHeight() - 2,
                Math.ceil(wide),
                button.getHeight());
    }

    /** Whether these columns have the same units as those that are shown. */
    private boolean alike(List<FlowColumn> now) {
        boolean alike = now.size() == columns.size();
        for (int i = 0; alike && i < now.size(); i++) {
            alike = now.get(i).total() == columns.get(i).total()
                    && now.get(i).form() == columns.get(i).form();
        }
        return alike;
    }

    /** Columns one behind the other that show the same maps. */
    private record Chain(int first, int last) {}

    private List<Chain> chains() {
        List<Chain> chains = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).form() == FlowColumn.Form.MAPS) {
                boolean more = columns.get(i).perSource() == 1
                        && !chains.isEmpty()
                        && chains.getLast().last() == i - 1;
                int first = more ? chains.removeLast().first() : i;
                chains.add(new Chain(first, i));
            }
        }
        return chains;
    }

    /** The column whose maps are wanted: the one of which a map is held, else the first. */
    private int wanted(Chain chain) {
        FlowSpot held = pinned;
        return held != null && held.column() >= chain.first() && held.column() <= chain.last()
                ? held.column()
                : chain.first();
    }

    private void makeButtons() {
        getChildren().removeAll(all);
        all.clear();
        for (Chain chain : chains()) {
            Button button = new Button();
            button.getStyleClass().add("all");
            button.setManaged(false);
            String names = columns.subList(chain.first(), chain.last() + 1).stream()
                    .map(FlowColumn::name)
                    .collect(Collectors.joining(", "));
            button.setAccessibleText("Show all maps of " + names);
            button.setAccessibleHelp("The most active maps are shown; this shows all of them");
            button.setOnAction(event -> actions.showAll(wanted(chain), button));
            all.add(button);
        }
        getChildren().addAll(all);
    }

    private void clicked(MouseEvent event) {
        FlowSpot spot = geometry.at(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && spot != null) {
            requestFocus();
            actions.pin(spot);
            event.consume();
        }
    }

    private void point(@Nullable FlowSpot spot) {
        if (spot == null ? hovered != null : !spot.equals(hovered)) {
            actions.hover(spot);
        }
    }

    private void focusMoved(boolean focused) {
        if (focused && hovered == null && columns.size() > 1) {
            point(pinned != null ? pinned : first(1));
        } else if (!focused && !isHover()) {
            point(null);
        }
    }

    private FlowSpot first(int column) {
        return new FlowSpot(column, geometry.shown(column).getFirst().unit());
    }

    private void pressed(KeyEvent event) {
        FlowSpot at = hovered != null ? hovered : pinned;
        if (columns.size() < 2) {
            return;
        }
        switch (event.getCode()) {
            case UP -> point(at == null ? first(1) : besides(at, 0, -1));
            case DOWN -> point(at == null ? first(1) : besides(at, 0, 1));
            case LEFT -> point(at == null ? first(1) : besides(at, -1, 0));
            case RIGHT -> point(at == null ? first(1) : besides(at, 1, 0));
            case ENTER, SPACE -> {
                if (at == null) {
                    return;
                }
                actions.pin(at);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The unit some columns or units away, at the edge the same one; from column to column at about the same height. */
    private FlowSpot besides(FlowSpot at, int across, int down) {
        int column = Math.clamp((long) at.column() + across, 0, columns.size() - 1);
        int position = Math.max(0, position(at));
        int before = Math.max(1, geometry.shown(at.column()).size() - 1);
        int last = geometry.shown(column).size() - 1;
        int wanted = column == at.column() ? position + down : Math.round((float) position * last / before);
        return new FlowSpot(
                column, geometry.shown(column).get(Math.clamp(wanted, 0, last)).unit());
    }

    private int position(FlowSpot spot) {
        List<FlowColumn.Unit> shown = geometry.shown(spot.column());
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).unit() == spot.unit()) {
                return i;
            }
        }
        return -1;
    }

    private void describe() {
        FlowSpot spot = hovered != null ? hovered : pinned;
        setAccessibleText(
                columns.isEmpty()
                        ? "Network, empty"
                        : spot == null
                                ? "Network of " + columns.size() + " columns, from "
                                        + columns.getFirst().name() + " to "
                                        + columns.getLast().name()
                                : actions.words(spot));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
