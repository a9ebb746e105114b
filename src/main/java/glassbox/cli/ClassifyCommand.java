package glassbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import glassbox.dataset.DrawingsFile;
import glassbox.dataset.LabelledDrawing;
import glassbox.dataset.PictureReader;

/** Reads digits from pictures and drawings. A file that cannot be read is said so, and the others are read all the same. */
@Command(
        name = "classify",
        description = {
            "Reads digits from PNG and JPEG pictures and from drawings files (.json).",
            "",
            "A picture of 28 × 28 pixels is taken as it is; any other is cut out, fitted into 20 × 20 and centred by its"
                    + " centre of mass in 28 × 28, as MNIST was made. Digits may be light on dark or dark on light: a"
                    + " picture whose border is bright (median above 127) is turned into its negative first."
        })
final class ClassifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODEL", description = ModelArgument.DESCRIPTION)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String model;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Pictures and drawings files.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> files;

    @Option(
            names = "--json",
            description = "Prints one JSON object a line: each digit, and the sums of drawings files.")
    private boolean json;

    @Option(
            names = "--verbose",
            description = "Prints each digit of a drawings file with labels, not only how many are right.")
    private boolean verbose;

    @Override
    public Integer call() throws IOException {
        DigitReader reader = new DigitReader(ModelArgument.read(model));
        ClassifyReport report = new ClassifyReport(spec.commandLine().getOut(), json, verbose);
        int code = ExitCode.OK;
        for (Path file : files) {
            try {
                if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
                    readDrawings(file, reader, report);
                } else {
                    report.picture(file, reader.read(PictureReader.read(file)).orElse(null));
                }
            } catch (IOException refused) {
                spec.commandLine().getErr().println(refused.getMessage());
                code = ExitCode.USAGE;
            }
        }
        return code;
    }

    private static void readDrawings(Path file, DigitReader reader, ClassifyReport report) throws IOException {
        List<LabelledDrawing> drawings = DrawingsFile.read(file);
        int labelled = 0;
        int right = 0;
        int empty = 0;
        for (int i = 0; i < drawings.size(); i++) {
            Integer label = drawings.get(i).label();
            DigitReader.@Nullable Reading reading =
                    Optional.of(drawings.get(i).drawing()).flatMap(reader::read).orElse(null);
            report.drawing(file, i + 1, label, reading);
            labelled += label == null ? 0 : 1;
            empty += reading == null ? 1 : 0;
            right += label != null && reading != null && reading.digit(0) == label ? 1 : 0;
        }
        report.drawings(file, drawings.size(), labelled, right, empty);
    }
}
