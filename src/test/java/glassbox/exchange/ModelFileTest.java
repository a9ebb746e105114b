package glassbox.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import glassbox.dataset.DatasetKey;
import glassbox.engine.data.Augmentation;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.data.SampleOrder;
import glassbox.engine.data.Standardisation;
import glassbox.engine.data.StandardisationSpec;
import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.LeakyReluSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.MaxPoolTies;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.layer.TanhSpec;
import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.loss.Loss;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.optimizer.AdamSpec;
import glassbox.engine.optimizer.LearningRateSchedule;
import glassbox.engine.optimizer.OptimizerSpec;
import glassbox.engine.optimizer.RmsPropSpec;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.training.Evaluation;
import glassbox.engine.training.TrainingConfig;
import glassbox.recipe.ImageChoice;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;
import glassbox.storage.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ModelFileTest {
    private static final TrainedModel MODEL = small();
    private static final Augmentation AUGMENTATION =
            new Augmentation(1.5, 10, 0.1, 1, 4, new Augmentation.Hand(0.2, 0.1, 0.5));

    @Test
    void everythingComesBack(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("small.glassbox");
        ModelFile.write(file, MODEL);
        assertEquals(MODEL, ModelFile.read(file));
    }

    @Test
    void aShippedRecipeComesBackWithItsPublishedFigures() throws IOException {
        Recipe recipe = Recipes.standard().withSeed(-9_007_199_254_740_993L);
        TrainedModel model = new TrainedModel(recipe, Weights.initial(recipe.network(), 3), 0, null);
        assertEquals(model, read(bytes(model)));
    }

    @Test
    void layersOfEveryKindComeBack() throws IOException {
        NetworkSpec network = new NetworkSpec(
                Shape.of(1, 28, 28),
                List.of(
                        Conv2dSpec.valid(2, 3, new Initializer.Normal(0.1)),
                        new BatchNorm2dSpec(0.25, 1e-3),
                        new ReluSpec(),
                        new DropoutSpec(0.3),
                        new AvgPool2dSpec(Size2d.of(3, 2), Size2d.of(2, 3)),
                        new LeakyReluSpec(0.2),
                        new SigmoidSpec(),
                        new FlattenSpec(),
                        new TanhSpec(),
                        new DenseSpec(10, new Initializer.Normal(0.1), new Initializer.Constant(0.5)),
                        new SoftmaxSpec()));
        TrainedModel model = model(network);
        assertEquals(model, read(bytes(model)));
    }

    @Test
    void theDataAndWhatIsDoneToThemComeBack() throws IOException {
        TrainedModel model = standardised(MODEL.recipe().network());
        TrainedModel read = read(bytes(model));
        assertEquals(model, read);
        assertEquals(
                List.of(9, 8, 7, 6, 5, 4, 3, 2, 1, 0), read.recipe().images().classes());
        assertEquals(30, read.recipe().images().validation());
        assertEquals(AUGMENTATION, read.recipe().config().augmentation());
        assertEquals(SampleOrder.RANDOM, read.recipe().config().order());
        assertEquals(model.preprocessing(), read.preprocessing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"per\": \"pixel\"|\"per\": \"row\"|is damaged: recipe.json.recipe.preprocessing.per should be pixel or channel, found \"row\".",
                "\"per\": \"pixel\"|\"per\": \"channel\"|is damaged: its parts do not fit together. Samples of 1×28×28 have 1 means and deviations, one per channel, but 784 were given.",
                "\"kind\": \"standardisation\"|\"kind\": \"whitening\"|is damaged: recipe.json.recipe.preprocessing.kind should be standardisation, found \"whitening\".",
                "\"deviation\": [|\"deviation\": [1, |is damaged: its parts do not fit together. Standardising takes as many deviations as means, at least one, but 784 means and 785 deviations were given.",
                "\"mean\": [|\"mean\": [\"x\", |is damaged: recipe.json.preprocessing.mean[0] should be a number, found \"x\".",
                "\"mean\": [|\"means\": [|is damaged: recipe.json.preprocessing.mean is missing.",
                "\"rotation\": 10.0|\"rotation\": 181|is damaged: its parts do not fit together. The rotation of training pictures, in degrees, is from 0 to 180, but is 181.0.",
                "\"validationImages\": 30|\"validationImages\": 60000|is damaged: its parts do not fit together. MNIST has 59,999 validation images; choose from 0 to 59,999, not 60,000.",
            })
    void wrongDataAreASentence(String right, String wrong, String reason) throws IOException {
        Map<String, byte[]> entries = entries(bytes(standardised(MODEL.recipe().network())));
        String json = new String(entries.get("recipe.json"), StandardCharsets.UTF_8);
        assertTrue(json.contains(right), () -> right + " in " + json);
        entries.put("recipe.json", json.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
        assertEquals("m.glassbox " + reason, refusal(zip(entries)));
    }

    private static TrainedModel standardised(NetworkSpec network) {
        double[] mean = new double[784];
        double[] deviation = new double[784];
        Arrays.setAll(mean, i -> 100.0 / (i + 3));
        Arrays.setAll(deviation, i -> i % 28 == 0 ? 0 : 1.0 / (i + 7));
        Recipe recipe = MODEL.recipe();
        return new TrainedModel(
                new Recipe(
                        "standard",
                        "Standardised",
                        network,
                        new ImageChoice(DatasetKey.MNIST, List.of(9, 8, 7, 6, 5, 4, 3, 2, 1, 0), 60, 30, 40),
                        new StandardisationSpec(StandardisationSpec.Per.PIXEL),
                        recipe.config().withAugmentation(AUGMENTATION).withOrder(SampleOrder.RANDOM),
                        null),
                new Standardisation(mean, deviation),
                Weights.initial(network, 1),
                5,
                null);
    }

    @Test
    void theSameModelGivesTheSameBytes() throws IOException {
        assertArrayEquals(bytes(MODEL), bytes(small()));
    }

    @Test
    void theWeightsAreSafetensors() throws IOException {
        byte[] bytes = entries(bytes(MODEL)).get("weights.safetensors");
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) file.getLong();
        assertEquals(0, length % 8);
        String header = new String(bytes, 8, length, StandardCharsets.UTF_8);
        assertTrue(
                header.startsWith(
                        "{\"conv1.weights\":{\"dtype\":\"F32\",\"shape\":[2,1,5,4],\"data_offsets\":[0,160]},"),
                header);
        assertEquals(MODEL.weights().values("conv1.weights")[0], file.getFloat(8 + length));
        assertEquals(8 + length + 4 * MODEL.weights().count(), bytes.length);
    }

    @Test
    void aFileCutAnywhereIsRefused() throws IOException {
        byte[] file = bytes(MODEL);
        for (int length = 0; length < file.length; length++) {
            refusal(Arrays.copyOf(file, length));
        }
    }

    @Test
    void aDamagedFileIsTheSameModelOrASentence() throws IOException {
        byte[] file = bytes(MODEL);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = file.clone();
            damaged[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            readsOrRefuses(damaged, seed);
        }
    }

    @Test
    void aDamagedPartUnderARightChecksumIsAModelOrASentence() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (String name : List.of("recipe.json", "weights.safetensors")) {
            Map<String, byte[]> entries = entries(bytes(MODEL));
            byte[] whole = entries.get(name);
            for (int i = 0; i < 1500; i++) {
                byte[] damaged = whole.clone();
                damaged[random.nextInt(Math.min(1500, whole.length))] ^= (byte) (1 << random.nextInt(8));
                entries.put(name, damaged);
                try {
                    read(zip(entries));
                } catch (RefusedFileException sentence) {
                    assertTrue(isSentence(sentence), () -> "seed " + seed + ": " + sentence.getMessage());
                }
            }
            for (int length = 0; length < whole.length; length++) {
                if (length < whole.length - 1
                        || name.endsWith("tensors")) { // the last byte of the JSON is a line's end
                    entries.put(name, Arrays.copyOf(whole, length));
                    refusal(zip(entries));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\": 2|\"version\": 3|is a model file of version 3; this Glassbox reads versions up to 2. Open it with a Glassbox that reads version 3.",
                "\"conv1\"|\"conv7\"|is damaged: its parts do not fit together. This network has no layer conv7 that learns and could be frozen. Its layers that learn: conv1, dense1.",
                "\"version\": 2|\"version\": \"1\"|is damaged: recipe.json.version should be a whole number from 1 to 2147483647, found \"1\".",
                "glassbox-model|other|is no Glassbox model: its recipe.json does not say \"glassbox-model\".",
                "\"kind\": \"softmax\"|\"kind\": \"sofa\"|is damaged: recipe.json.recipe.layers[4].kind should be conv, pool, avgpool, relu, leaky-relu, sigmoid, tanh, dropout, batchnorm, flatten, dense or softmax, found \"sofa\".",
                "\"filters\": 2|\"filters\": 3|is damaged: its parts do not fit together. The network needs conv1.weights of shape 3×1×5×4, but the weights have them as 2×1×5×4.",
                "\"filters\": 2|\"filters\": 2.5|is damaged: recipe.json.recipe.layers[0].filters should be a whole number from 1 to 1048576, found 2.5.",
                "\"filters\": 2,||is damaged: recipe.json.recipe.layers[0].filters is missing.",
                "\"epochs\": 3|\"epochs\": NaN|is damaged: its recipe.json is not JSON as it should be.",
                "\"learningRate\": 0.25|\"learningRate\": 1e999|is damaged: recipe.json.recipe.optimizer.learningRate should be a number, found 1e999.",
                "\"learningRate\": 0.25|\"learningRate\": -1|is damaged: its parts do not fit together. A learning rate is a number above 0 and at most 1,000,000, but is -1.0.",
                "\"data\": \"mnist\"|\"data\": \"cats\"|is damaged: its parts do not fit together. Data called \"cats\" are not known to this Glassbox. Use a newer one.",
                "\"order\": \"shuffled\"|\"order\": \"sorted\"|is damaged: recipe.json.recipe.order should be as_stored, shuffled or random, found \"sorted\".",
            })
    void aWrongRecipeIsASentence(String right, String wrong, String reason) throws IOException {
        Map<String, byte[]> entries = entries(bytes(MODEL));
        String json = new String(entries.get("recipe.json"), StandardCharsets.UTF_8);
        assertTrue(json.contains(right), json);
        String changed = json.replaceFirst(java.util.regex.Pattern.quote(right), wrong == null ? "" : wrong);
        entries.put("recipe.json", changed.getBytes(StandardCharsets.UTF_8));
        assertEquals("m.glassbox " + reason, refusal(zip(entries)));
    }

    @ParameterizedTest
    @ValueSource(ints = {7_690, 12_000})
    void aSmallFileOfAHugeNetworkIsRefused(int padding) throws IOException {
        int side = 26 + 2 * padding;
        NetworkSpec network = new NetworkSpec(
                Shape.of(1, 28, 28),
                List.of(
                        new Conv2dSpec(
                                1,
                                Size2d.square(3),
                                Size2d.square(1),
                                Size2d.square(padding),
                                new Initializer.Normal(0.1),
                                null),
                        new MaxPool2dSpec(Size2d.square(side), Size2d.square(side), MaxPoolTies.ALL),
                        new FlattenSpec(),
                        new DenseSpec(10, new Initializer.Normal(0.1), null),
                        new SoftmaxSpec()));
        String sentence = refusal(bytes(model(network, List.of())));
        assertTrue(sentence.contains("holds a network that is too large"), sentence);
    }

    @Test
    void manySmallLayersAddUp() throws IOException {
        List<LayerSpec> layers =
                new ArrayList<>(Collections.nCopies(900, Conv2dSpec.valid(64, 1, new Initializer.Zeros())));
        layers.addAll(List.of(new FlattenSpec(), new DenseSpec(10, new Initializer.Zeros(), null), new SoftmaxSpec()));
        String sentence = refusal(bytes(model(new NetworkSpec(Shape.of(1, 28, 28), layers), List.of())));
        assertTrue(sentence.contains("holds a network that is too large"), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u001b[31m", "\\n", "\\u009b", "\\u202e"})
    void aTitleThatWouldSteerATerminalIsRefused(String evil) throws IOException {
        Map<String, byte[]> entries = entries(bytes(MODEL));
        String json = new String(entries.get("recipe.json"), StandardCharsets.UTF_8);
        String changed = json.replace("\"Gedichte", "\"" + evil + "Gedichte");
        entries.put("recipe.json", changed.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "m.glassbox is damaged: recipe.json.recipe.title should be text without control characters.",
                refusal(zip(entries)));
    }

    @Test
    void aNewerVersionIsRefusedWhateverElseIsInTheFile() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("recipe.json", "{\"format\": \"glassbox-model\", \"version\": 7}".getBytes(StandardCharsets.UTF_8));
        entries.put("timeline.bin", new byte[10]);
        assertTrue(refusal(zip(entries)).contains("version 7"));
    }

    @Test
    void everyWayOfTrainingComesBack() throws IOException {
        TrainingConfig config = MODEL.recipe().config();
        for (OptimizerSpec optimizer : List.of(
                new SgdSpec(0.1, 0.9, true, 0.01),
                new RmsPropSpec(0.01, 0.95, 1e-6, 0.02),
                new AdamSpec(0.001, 0.85, 0.99, 1e-7, 0.03))) {
            for (LearningRateSchedule schedule : List.of(
                    new LearningRateSchedule.Constant(),
                    new LearningRateSchedule.Step(3, 0.1),
                    new LearningRateSchedule.Cosine(0.05))) {
                for (Loss loss : List.of(
                        new SoftmaxCrossEntropyLoss(), new BinaryCrossEntropyLoss(), new MeanSquaredErrorLoss())) {
                    Recipe recipe = MODEL.recipe()
                            .withConfig(config.withOptimizer(optimizer)
                                    .withSchedule(schedule)
                                    .withLoss(loss));
                    TrainedModel model = new TrainedModel(recipe, MODEL.weights(), 0, null);
                    assertEquals(model, read(bytes(model)));
                }
            }
        }
    }

    @Test
    void everyWayToBeginComesBack() throws FormatException {
        for (Initializer initializer : List.of(
                new Initializer.Normal(0.5),
                new Initializer.Uniform(0.25),
                new Initializer.Constant(-1),
                new Initializer.He(Initializer.Spread.NORMAL),
                new Initializer.He(Initializer.Spread.UNIFORM),
                new Initializer.Xavier(Initializer.Spread.NORMAL),
                new Initializer.Xavier(Initializer.Spread.UNIFORM),
                new Initializer.Sobel(),
                new Initializer.Zeros())) {
            byte[] json = InitializerJson.write(initializer).toString().getBytes(StandardCharsets.UTF_8);
            assertEquals(initializer, InitializerJson.read(JsonPart.parse(ByteBuffer.wrap(json), "weights")));
        }
    }

    @Test
    void theShippedModelOfVersionOneHasTheDefaultsOfWhatItDoesNotSay() {
        TrainedModel shipped = ShippedModel.get();
        assertEquals(
                new LearningRateSchedule.Constant(), shipped.recipe().config().schedule());
        assertEquals(Set.of(), shipped.recipe().config().frozen());
        assertEquals(Recipes.standard().config(), shipped.recipe().withSeed(1).config());
    }

    @Test
    void weightsThatAreNoNumbersAreRefused() throws IOException {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            Map<String, byte[]> entries = entries(bytes(MODEL));
            byte[] weights = entries.get("weights.safetensors");
            ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).putFloat(weights.length - 4, bad);
            entries.put("weights.safetensors", weights);
            assertEquals(
                    "m.glassbox is damaged: its parts do not fit together."
                            + " The weights hold a value that is infinite or not a number.",
                    refusal(zip(entries)));
        }
    }

    @Test
    void weightsThatLieAboutTheirSizesAreRefused() throws IOException {
        for (String lie : List.of(
                "[2,1,5,4]=>[2147483647,2147483647]",
                "[2,1,5,4]=>[2,1,5,5]",
                "[0,160]=>[8,168]",
                "[0,160]=>[0,2147483647]",
                "[2,1,5,4]=>[2,1,5,-4]",
                "[2,1,5,4]=>[2,1,5,0]",
                "F32=>F16",
                "[0,160]=>[160]")) {
            Map<String, byte[]> entries = entries(bytes(MODEL));
            entries.put("weights.safetensors", relabelled(entries.get("weights.safetensors"), lie.split("=>")));
            assertTrue(refusal(zip(entries)).contains("is damaged"), lie);
        }
    }

    private static byte[] relabelled(byte[] weights, String[] lie) {
        int length =
                (int) ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).getLong();
        byte[] header = new String(weights, 8, length, StandardCharsets.UTF_8)
                .replace(lie[0], lie[1])
                .getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + header.length + weights.length - 8 - length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .put(header)
                .put(weights, 8 + length, weights.length - 8 - length)
                .array();
    }

    @Test
    void missingPartsAreNamed() throws IOException {
        Map<String, byte[]> entries = entries(bytes(MODEL));
        entries.remove("weights.safetensors");
        assertEquals("m.glassbox is damaged: there is no weights.safetensors in it.", refusal(zip(entries)));
        entries.remove("recipe.json");
        entries.put("other.txt", new byte[3]);
        assertEquals("m.glassbox is no Glassbox model: there is no recipe.json in it.", refusal(zip(entries)));
    }

    @Test
    void aPartThatUnpacksBeyondItsBoundIsRefused() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        byte[] blanks = new byte[2_000_000];
        Arrays.fill(blanks, (byte) ' ');
        entries.put("recipe.json", blanks);
        assertEquals("m.glassbox is damaged: its recipe.json is there twice or too large.", refusal(zip(entries)));
    }

    @Test
    void otherFilesAreRefused(@TempDir Path folder) {
        assertEquals(
                "m.glassbox is no Glassbox model: it does not begin as a zip file does.",
                refusal("hello, world, this is no zip".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                folder + " is a folder, not a model file.",
                assertThrows(RefusedFileException.class, () -> ModelFile.read(folder))
                        .getMessage());
        Path missing = folder.resolve("none.glassbox");
        assertEquals(
                missing + " does not exist. Check the path and the spelling.",
                assertThrows(RefusedFileException.class, () -> ModelFile.read(missing))
                        .getMessage());
    }

    @Test
    void writingReplacesTheOldFileAndLeavesNothingBeside(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("small.glassbox");
        Files.writeString(file, "old");
        ModelFile.checkWritable(file);
        assertEquals("old", Files.readString(file));
        ModelFile.write(file, MODEL);
        assertEquals(MODEL, ModelFile.read(file));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsASentence(@TempDir Path folder) {
        Path nowhere = folder.resolve("none").resolve("small.glassbox");
        assertEquals(
                nowhere + " cannot be written: there is no folder " + nowhere.getParent() + ". Make it first.",
                assertThrows(RefusedFileException.class, () -> ModelFile.checkWritable(nowhere))
                        .getMessage());
        assertThrows(RefusedFileException.class, () -> ModelFile.write(nowhere, MODEL));
        assertEquals(
                folder + " is a folder; give the name of a file in it.",
                assertThrows(RefusedFileException.class, () -> ModelFile.checkWritable(folder))
                        .getMessage());
    }

    private static TrainedModel small() {
        NetworkSpec network = new NetworkSpec(
                Shape.of(1, 28, 28),
                List.of(
                        new Conv2dSpec(
                                2,
                                Size2d.of(5, 4),
                                Size2d.of(2, 3),
                                Size2d.of(1, 0),
                                new Initializer.Normal(0.1),
                                new Initializer.Zeros()),
                        new MaxPool2dSpec(Size2d.of(3, 2), Size2d.square(2), MaxPoolTies.ALL),
                        new FlattenSpec(),
                        new DenseSpec(10, new Initializer.Normal(1.0 / 3), null),
                        new SoftmaxSpec()));
        return model(network);
    }

    private static TrainedModel model(NetworkSpec network) {
        return model(network, List.of("conv1"));
    }

    private static TrainedModel model(NetworkSpec network, List<String> frozen) {
        Recipe recipe = new Recipe(
                "own",
                "Gedichte \"é\" ✓",
                network,
                new ImageChoice(DatasetKey.MNIST, 60, 40),
                new PixelScaling(127.5f, -1),
                TrainingConfig.of(new SoftmaxCrossEntropyLoss(), new SgdSpec(0.25))
                        .withSchedule(new LearningRateSchedule.Step(2, 0.5))
                        .withOrder(SampleOrder.SHUFFLED)
                        .withBatchSize(8)
                        .withEpochs(3)
                        .withSeed(42)
                        .withFrozen(frozen),
                null);
        return new TrainedModel(recipe, Weights.initial(network, 42), 180, new Evaluation(180, 0.1 + 0.2, 31, 40));
    }

    private static byte[] bytes(TrainedModel model) throws IOException {
        return ModelZip.pack(ModelJson.write(model), Safetensors.write(model.weights()));
    }

    private static TrainedModel read(byte[] file) throws IOException {
        return ModelFile.read("m.glassbox", new ByteArrayInputStream(file));
    }

    private static void readsOrRefuses(byte[] file, long seed) throws IOException {
        try {
            assertEquals(MODEL, read(file), () -> "seed " + seed);
        } catch (RefusedFileException sentence) {
            assertTrue(isSentence(sentence), () -> "seed " + seed + ": " + sentence.getMessage());
        }
    }

    private static boolean isSentence(RefusedFileException error) {
        return error.getMessage().startsWith("m.glassbox ")
                && error.getMessage().endsWith(".");
    }

    private static String refusal(byte[] file) {
        RefusedFileException error = assertThrows(RefusedFileException.class, () -> read(file));
        assertTrue(isSentence(error), error.getMessage());
        return error.getMessage();
    }

    private static Map<String, byte[]> entries(byte[] file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatNeverEndsIsNotReadToItsEnd() {
        InputStream endless = new InputStream() {
            private int left = 1 << 16;

            @Override
            public int read() {
                assertTrue(left-- > 0, "read on");
                return 0;
            }
        };
        RefusedFileException refused =
                assertThrows(RefusedFileException.class, () -> ModelFile.read("/dev/zero", endless));
        assertEquals("/dev/zero is no Glassbox model: it does not begin as a zip file does.", refused.getMessage());
    }
}
