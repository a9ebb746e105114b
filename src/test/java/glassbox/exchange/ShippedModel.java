package glassbox.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import glassbox.asset.Asset;
import glassbox.asset.Assets;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;

/** The network of eight filters that Glassbox ships. */
public final class ShippedModel {
    private ShippedModel() {}

    /** Reads it. */
    public static TrainedModel get() {
        Asset asset = new Asset(Asset.Kind.MODEL, Recipes.standard().name() + ModelFile.SUFFIX);
        try (InputStream stream = Assets.open(asset)) {
            return ModelFile.read(asset.path(), stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
