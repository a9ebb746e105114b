package glassbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import glassbox.ui.theme.Theme;
import glassbox.viewmodel.shell.PageId;

/** The subcommand {@code screenshots}: every page with real content, drawn without a display. */
@Command(name = "screenshots", description = "Writes a picture of every page, with real content; it needs no display.")
final class ScreenshotsCommand implements Callable<Integer> {
    private static final List<Size> SIZES = List.of(new Size(1440, 900), new Size(1024, 700));

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder the pictures go to; it is made if it is not there.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = Size.Reader.class,
            description = "Width and height of the window, such as 1440x900; without it, 1440x900 and 1024x700.")
    private @Nullable Size size;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            converter = ThemeReader.class,
            description = "light or dark; without it, both.")
    private @Nullable Theme theme;

    @Option(
            names = "--page",
            paramLabel = "PAGE",
            converter = PageReader.class,
            description = "One page alone, such as draw; without it, all.")
    private @Nullable PageId page;

    @Option(
            names = "--every-recipe",
            description = "Writes the Network page of every recipe too, with a network that is not trained yet.")
    private boolean everyRecipe;

    @Option(names = "--every-lesson", description = "Writes the first and the last step of every lesson too.")
    private boolean everyLesson;

    /** A window's width and height in pixels. */
    record Size(int width, int height) {
        private static final int LEAST = 400;
        private static final int MOST = 8_000;

        static Size parse(String text) {
            String[] parts = text.strip().split("[xX×]", -1);
            if (parts.length == 2 && parts[0].matches("\\d{1,5}") && parts[1].matches("\\d{1,5}")) {
                Size size = new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
                if (Math.min(size.width, size.height) >= LEAST && Math.max(size.width, size.height) <= MOST) {
                    return size;
                }
            }
            throw new TypeConversionException(
                    "'" + text + "' is no size such as 1440x900, with sides from " + LEAST + " to " + MOST + " pixels");
        }

        static final class Reader implements ITypeConverter<Size> {
            @Override
            public Size convert(String text) {
                return parse(text);
            }
        }

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    static final class ThemeReader implements ITypeConverter<Theme> {
        @Override
        public Theme convert(String text) {
            return switch (text.strip()) {
                case "light" -> Theme.LIGHT;
                case "dark" -> Theme.DARK;
                default -> throw new TypeConversionException("'" + text + "' is neither light nor dark");
            };
        }
    }

    static final class PageReader implements ITypeConverter<PageId> {
        @Override
        public PageId convert(String text) {
            return PageId.of(text.strip())
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is no page of the window"));
        }
    }

    @Override
    public Integer call() throws IOException {
        makeFolder();
        ScreenThread.startHeadless();
        try {
            List<Size> sizes = size == null ? SIZES : List.of(size);
            List<Theme> themes = theme == null ? List.of(Theme.values()) : List.of(theme);
            List<Screenshots.Look> looks = sizes.stream()
                    .flatMap(one -> themes.stream().map(worn -> new Screenshots.Look(one, worn)))
                    .toList();
            List<PageId> pages = page == null ? List.of(PageId.values()) : List.of(page);
            for (Path file :
                    Screenshots.write(folder, looks, pages, new Screenshots.Extras(everyRecipe, everyLesson))) {
                spec.commandLine().getOut().println(file);
            }
        } finally {
            Platform.exit();
        }
        return 0;
    }

    private void makeFolder() throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new IOException(
                    folder + " is no folder and cannot be made one; name another folder for the pictures.", refused);
        }
    }
}
