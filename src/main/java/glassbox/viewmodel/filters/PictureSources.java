package glassbox.viewmodel.filters;

import java.util.concurrent.Callable;

import glassbox.asset.Asset;
import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.FileSource;
import glassbox.dataset.PictureReader;
import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;
import glassbox.raster.Raster;

/**
 * Where the pictures come from; both are asked on a background thread, and what they throw is shown as its sentence.
 *
 * @param house the drawn house
 * @param digits the digits to choose from
 */
public record PictureSources(Callable<Raster> house, Callable<Dataset> digits) {
    /** The pictures that Glassbox ships. */
    public static PictureSources shipped(DatasetCatalogue catalogue) {
        Asset house = new Asset(Asset.Kind.IMAGE, "house.png");
        return new PictureSources(() -> PictureReader.read(FileSource.of(house)), () -> catalogue.mnist(Split.TEST));
    }
}
