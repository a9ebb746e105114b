package glassbox.ui.page.network;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.ui.control.ColourKey;
import glassbox.ui.control.FlowActions;
import glassbox.ui.control.FlowSpot;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.NetworkFlow;
import glassbox.ui.control.SheetPane;
import glassbox.ui.control.StagePane;
import glassbox.ui.page.KeyHint;
import glassbox.ui.page.Page;
import glassbox.ui.page.PageSheet;
import glassbox.viewmodel.network.ColumnReading;
import glassbox.viewmodel.network.NetworkEditor;
import glassbox.viewmodel.network.NetworkSight;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Spot;
import glassbox.viewmodel.network.UnitDetail;
import glassbox.viewmodel.network.Unrolling;

/** The Network page: its layers in a line, the stage with a picture on its way through them, and what is held below. */
public final class NetworkPage implements Page {
    private final NetworkViewModel model;
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
    private final StringProperty pointed = new SimpleStringProperty(this, "pointed", "");
    private final FormulaPeek peek = new FormulaPeek();
    private final ArchitectureBar bar = new ArchitectureBar(pointed::set, peek, this::edit, this::unroll);
    private final NetworkFlow flow;
    private final StageBar stageBar;
    private final DetailRow detail;
    private final EmptyNote nothing = new EmptyNote(
            "No network yet",
            "Train one on the Train page, or open one from a file: each of its layers is shown here.");
    private final EmptyNote invitation = new EmptyNote(
            "Click a map",
            "It opens here: large, with the part of the picture it looks at and the numbers behind every pixel.");
    private final EmptyNote problem;
    private final VBox staged;
    private final NetworkLayout root;
    private final NetworkEditor editor;
    private final SheetPane overlay = new SheetPane();
    private final EditSheet sheet;
    private final Unrolling unrolling;
    private final UnrollSheet unrolled;
    private final StackPane page;

    /** The page of this view model, with a sheet in which the network is edited. */
    public NetworkPage(NetworkViewModel model, NetworkEditor editor) {
        this.model = model;
        this.editor = editor;
        problem = new EmptyNote("No picture goes in", "", "Try again", () -> model.step(0));
        sheet = new EditSheet(editor, overlay);
        unrolling = new Unrolling(model.sightProperty());
        unrolled = new UnrollSheet(unrolling, overlay);
        overlay.displayProperty().subscribe(there -> {
            if (!there) {
                unrolling.close();
            }
        });
        flow = new NetworkFlow(new FlowActions() {
            @Override
            public void hover(@Nullable FlowSpot spot) {
                NetworkSight sight = model.sightProperty().get();
                model.pins().hover(sight == null ? null : FlowMapping.spot(sight, spot));
            }

            @Override
            public void pin(FlowSpot spot) {
                pinned(spot);
            }

            @Override
            public void showAll(int column, Node near) {
                AllMaps.show(model, column, near);
            }

            @Override
            public String words(FlowSpot spot) {
                NetworkSight sight = model.sightProperty().get();
                Spot found = sight == null ? null : FlowMapping.spot(sight, spot);
                return found == null ? "" : model.words(found);
            }
        });
        flow.setId("flow");
        flow.setBelow(new InputControls(model));
        stageBar = new StageBar(model, new WhatIfBar(model, pointed::set));
        detail = new DetailRow(model, peek, pointed::set);
        ScrollPane scroll = new ScrollPane(flow);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.skinProperty().subscribe(skin -> paintAsItIs(scroll));
        scroll.heightProperty().subscribe(height -> flow.setRoom(height.doubleValue()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        staged = new VBox(stageBar, scroll);
        StagePane stage = new StagePane(staged, nothing, problem);
        root = new NetworkLayout(bar, stage, new StackPane(invitation, detail), detail, peek);
        page = new StackPane(root, overlay);
        page.getStyleClass().add("network-page");
        page.getStylesheets().add(PageSheet.of("network"));
        root.addEventHandler(
                KeyEvent.KEY_PRESSED, new NetworkKeys(model, detail, flow, this::edit, () -> unroll(-1))::pressed);
        root.sceneProperty().subscribe(scene -> model.setWatched(scene != null));
        caption.bind(Bindings.createStringBinding(
                () -> !model.whatIf().refusalProperty().get().isEmpty()
                        ? model.whatIf().refusalProperty().get()
                        : pointed.get().isEmpty() ? model.captionProperty().get() : pointed.get(),
                pointed,
                model.whatIf().refusalProperty(),
                model.captionProperty()));
        model.columnsProperty().subscribe(this::show);
        model.sightProperty().subscribe(sight -> {
            if (sight != null) {
                bar.show(sight.plan());
            }
        });
        model.strandsProperty().subscribe(strands -> mark());
        model.pins().pinnedProperty().subscribe(spot -> mark());
        model.pins().hoveredProperty().subscribe(this::answer);
        model.detailProperty().subscribe(this::show);
    }

    @Override
    public ReadOnlyStringProperty caption() {
        return caption.getReadOnlyProperty();
    }

    @Override
    public Parent content() {
        return page;
    }

    @Override
    public List<ColourKey.Scale> colourKeys() {
        return List.of(ColourKey.Scale.PIXELS, ColourKey.Scale.SIGNED);
    }

    @Override
    public List<KeyHint> keyHints() {
        return NetworkKeys.HINTS;
    }

    private void show(List<ColumnReading> columns) {
        NetworkSight sight = model.sightProperty().get();
        nothing.setVisible(sight == null);
        boolean stuck = sight != null && !sight.problem().isEmpty();
        problem.setVisible(stuck);
        staged.setVisible(!stuck);
        root.setAlone(stuck);
        problem.say(sight == null ? "" : sight.problem());
        invitation.setVisible(
                sight != null && sight.image() != null && model.detailProperty().get() == null);
        flow.setVisible(sight != null);
        stageBar.setVisible(sight != null);
        bar.setVisible(sight != null);
        if (sight != null) {
            flow.show(FlowMapping.columns(sight, columns));
        }
        mark();
    }

    private void show(@Nullable UnitDetail now) {
        detail.setVisible(now != null);
        NetworkSight sight = model.sightProperty().get();
        flow.look(FlowMapping.field(sight, now));
        invitation.setVisible(now == null && sight != null && sight.image() != null);
    }

    /** Lets the number of a unit that is pointed at answer with its formula. */
    private void answer(@Nullable Spot spot) {
        NetworkSight sight = model.sightProperty().get();
        FlowSpot at = sight == null ? null : FlowMapping.spot(sight, spot);
        Rectangle2D place = at == null ? null : flow.placeOf(at);
        if (spot == null || place == null) {
            peek.leave(flow);
        } else {
            peek.rest(
                    flow,
                    () -> Peeks.formula(model.formula(spot)),
                    flow.localToScene(
                            new BoundingBox(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight())));
        }
    }

    /** Keeps no picture of what is scrolled: it would be painted anew, as a whole, whenever a part of it changes. */
    private static void paintAsItIs(ScrollPane scroll) {
        Node viewport = scroll.lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }

    private void mark() {
        NetworkSight sight = model.sightProperty().get();
        if (sight == null) {
            flow.mark(List.of(), null, null);
            return;
        }
        flow.mark(
                FlowMapping.links(model.strandsProperty().get()),
                FlowMapping.spot(sight, model.pins().hoveredProperty().get()),
                FlowMapping.spot(sight, model.pins().pinnedProperty().get()));
        Spot shown = model.pins().shown();
        int column = shown == null ? 1 : sight.plan().columnOf(shown.activation());
        List<ColumnReading> columns = model.columnsProperty().get();
        float limit = column >= 1 && column < columns.size() ? limit(columns.get(column), shown) : 0;
        stageBar.showLimit(limit > 0 ? Numbers.fixed(limit, decimals(limit)) : "");
    }

    /** The end of the colours of the unit that is looked at, else of its column. */
    private static float limit(ColumnReading column, @Nullable Spot shown) {
        return column.units().stream()
                .filter(unit -> shown != null && unit.unit() == shown.unit())
                .map(ColumnReading.Unit::limit)
                .findFirst()
                .orElse(column.limit());
    }

    private static int decimals(float limit) {
        return limit >= 10 ? 1 : limit >= 0.1 ? 2 : Math.min(8, 1 - (int) Math.floor(Math.log10(limit)));
    }

    private void edit() {
        if (editor.open()) {
            overlay.setAlignment(Pos.TOP_RIGHT);
            overlay.open(sheet);
        }
    }

    /** Unrolls a layer, counted from 0; without one that is conv, the one that is held or the first. */
    private void unroll(int layer) {
        Spot held = model.pins().pinnedProperty().get();
        boolean mine = held != null && (layer < 0 || layer == held.activation() - 1);
        if (unrolling.open(
                mine && held != null ? held.activation() - 1 : layer, mine && held != null ? held.unit() : 0)) {
            overlay.setAlignment(Pos.CENTER);
            overlay.open(unrolled);
        } else {
            pointed.set("This network has no conv layer with a picture in it, so there is nothing to unroll.");
        }
    }

    private void pinned(FlowSpot spot) {
        NetworkSight sight = model.sightProperty().get();
        Spot found = sight == null ? null : FlowMapping.spot(sight, spot);
        if (found == null) {
            return;
        }
        boolean again = found.equals(model.pins().pinnedProperty().get());
        model.pins().pin(found);
        if (again) {
            detail.focusMap();
        }
    }
}
