/**
 * Glassbox: see through a convolutional neural network. The packages and who may look at whom are described in the
 * charter of each {@code package-info}; {@code glassbox.LayeringTest} holds them.
 */
@org.jspecify.annotations.NullMarked
module glassbox {
    requires java.desktop;
    requires jdk.incubator.vector;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires info.picocli;
    requires org.commonmark;
    requires com.google.gson;
    requires static org.jspecify;

    exports glassbox.app to
            javafx.graphics;

    opens glassbox.app to
            info.picocli;
    opens glassbox.cli to
            info.picocli;
}
