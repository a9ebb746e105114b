package glassbox.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import glassbox.dataset.PictureReader;
import glassbox.explain.FilterRun;
import glassbox.explain.FilterSettings;
import glassbox.explain.Padding;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.storage.AtomicFile;

/** Slides a filter over a picture. */
@Command(
        name = "filter",
        description = {
            "Slides a filter over a PNG or JPEG picture, taken as grey numbers 0 to 255.",
            "",
            "The output picture shows the smallest output number black and the largest white; --csv writes the numbers"
                    + " themselves."
        })
final class FilterCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "KERNEL",
            description = "A preset such as sobel-vertical, the kernel's numbers such as \"-1,0,1;-2,0,2;-1,0,1\", or a"
                    + " learned filter such as mnist-8-filters#3.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String kernel;

    @Parameters(index = "1", paramLabel = "IN", description = "The picture, PNG or JPEG.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path input;

    @Parameters(index = "2", paramLabel = "OUT", description = "The PNG that is written.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path output;

    @Option(
            names = "--padding",
            paramLabel = "valid|same|N",
            defaultValue = "valid",
            description =
                    "Zeros around the picture: none, as many as keep its size, or N on each side. Default: valid.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String padding;

    @Option(
            names = "--stride",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many pixels the filter moves at a time. Default: 1.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Integer stride;

    @Option(
            names = "--convolution",
            description = "Turns the kernel by 180 degrees first. Without it, the kernel is laid over the picture as it"
                    + " stands (cross-correlation).")
    private boolean convolution;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes the output numbers, a line a row.")
    private @Nullable Path csv;

    @Override
    public Integer call() throws IOException {
        FilterSettings settings = settings();
        FileName.check(output, ".png", "The picture");
        refuseSame(input, "the picture that is read", output, "the one that is written");
        if (csv != null) {
            refuseSame(input, "the picture that is read", csv, "the numbers");
            refuseSame(output, "the picture that is written", csv, "the numbers");
        }
        Raster picture = PictureReader.read(input);
        settings.problemWith(picture.rows(), picture.columns()).ifPresent(problem -> {
            throw new Refusal(problem);
        });
        AtomicFile.check(output);
        if (csv != null) {
            AtomicFile.check(csv);
        }
        Raster result = FilterRun.of(picture, settings).output();
        if (!Float.isFinite(result.min()) || !Float.isFinite(result.max())) {
            throw new Refusal("The output grows beyond all numbers. Use a kernel of smaller numbers.");
        }
        AtomicFile.write(output, GreyPng.of(result));
        if (csv != null) {
            AtomicFile.write(csv, out -> writeCsv(result, out));
        }
        spec.commandLine()
                .getOut()
                .println(input + ": " + size(picture) + " → " + output + ": " + size(result) + ", numbers from "
                        + decimal(result.min()) + " to " + decimal(result.max()) + ".");
        return 0;
    }

    private FilterSettings settings() throws IOException {
        Raster weights = KernelArgument.read(kernel);
        Padding zeros = Padding.parse(padding.strip())
                .orElseThrow(() -> new Refusal("The padding should be valid, same or a number from 0 to "
                        + Numbers.count(Padding.MOST) + ", but is \"" + padding.strip() + "\"."));
        if (stride < 1) {
            throw new Refusal("The stride should be at least 1, but is " + stride + ".");
        }
        return new FilterSettings(weights, zeros, stride, convolution);
    }

    private static String size(Raster raster) {
        return raster.columns() + " wide × " + raster.rows() + " high";
    }

    private static void refuseSame(Path one, String oneIs, Path other, String otherIs) throws IOException {
        if (AtomicFile.isSame(one, other)) {
            throw new Refusal(other + " is named twice, for " + oneIs + " and for " + otherIs
                    + "; one would replace the other. Give another name.");
        }
    }

    private static void writeCsv(Raster raster, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.US_ASCII);
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                text.append(column == 0 ? "" : ",").append(decimal(raster.get(row, column)));
            }
            text.append('\n');
        }
        text.flush();
    }

    /** The shortest plain decimal that is this very float when it is read again; whole numbers without a point. */
    private static String decimal(float value) {
        return value == 0
                ? "0"
                : new BigDecimal(Float.toString(value)).stripTrailingZeros().toPlainString();
    }
}
