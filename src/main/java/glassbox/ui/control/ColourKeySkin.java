package glassbox.ui.control;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import glassbox.raster.ColourScale;
import glassbox.ui.theme.Palette;
import glassbox.ui.theme.Styles;

/** A bar between the words or numbers of its ends. */
final class ColourKeySkin extends SkinBase<ColourKey> {
    private final HBox row = new HBox();

    ColourKeySkin(ColourKey control) {
        super(control);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("row");
        row.getChildren().add(end(control.lowProperty()));
        if (control.hasZero()) {
            Label zero = uncut("0");
            zero.getStyleClass().add(Styles.NUMBER);
            row.getChildren().addAll(new Bar(control.scale(), -1, 0), zero, new Bar(control.scale(), 0, 1));
            row.getStyleClass().add("halves");
        } else {
            row.getChildren().add(new Bar(control.scale(), control.scale() == ColourKey.Scale.SIGNED ? -1 : 0, 1));
        }
        row.getChildren().add(end(control.highProperty()));
        getChildren().add(row);
    }

    /** A word in Inter, a number in mono; "pixel 0" is one of each. */
    private HBox end(StringProperty text) {
        HBox parts = new HBox();
        parts.getStyleClass().add("end");
        parts.setAlignment(Pos.CENTER);
        registerChangeListener(text, changed -> spell(parts, text.get()));
        spell(parts, text.get());
        return parts;
    }

    private static void spell(HBox parts, String text) {
        boolean number = text.matches("([≤≥] )?[+\u2212-]?[0-9][0-9.,]*%?");
        int space = text.matches("pixel \\d+") ? text.indexOf(' ') : -1;
        if (number
                && parts.getChildren().size() == 1
                && parts.getChildren().getFirst() instanceof Label same
                && same.getStyleClass().contains(Styles.NUMBER)) {
            same.setText(text);
            return;
        }
        parts.getChildren().clear();
        if (space > 0) {
            parts.getChildren().add(uncut(text.substring(0, space)));
        }
        Label label = uncut(text.substring(space + 1));
        if (number || space > 0) {
            label.getStyleClass().add(Styles.NUMBER);
        }
        parts.getChildren().add(label);
    }

    /** The bar gives way before a number does. */
    private static Label uncut(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** The colours from end to end. */
    private static final class Bar extends PaintedView {
        private final ColourKey.Scale scale;
        private final float from;
        private final float to;

        Bar(ColourKey.Scale scale, float from, float to) {
            this.scale = scale;
            this.from = from;
            this.to = to;
            getStyleClass().addAll("bar", scale.name().toLowerCase(java.util.Locale.ROOT));
        }

        @Override
        protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
            boolean signed = scale == ColourKey.Scale.SIGNED;
            ColourScale colours = signed ? ColourScale.signed(palette.dark()) : ColourScale.GREY;
            graphics.beginPath();
            graphics.moveTo(3, 0);
            graphics.arcTo(width, 0, width, height, 3);
            graphics.arcTo(width, height, 0, height, 3);
            graphics.arcTo(0, height, 0, 0, 3);
            graphics.arcTo(0, 0, width, 0, 3);
            graphics.closePath();
            graphics.clip();
            for (int x = 0; x < width; x++) {
                float at = (float) ((x + 0.5) / width);
                graphics.setFill(colour(colours.argb(from + (to - from) * at, 1)));
                graphics.fillRect(x, 0, width - x, height);
            }
            if (!signed) {
                graphics.setStroke(palette.line2());
                graphics.strokeRoundRect(0.5, 0.5, width - 1, height - 1, 6, 6);
            }
        }

        private static Color colour(int argb) {
            return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
        }
    }
}
