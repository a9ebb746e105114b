package glassbox.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import glassbox.dataset.LabelledDrawing;
import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.draw.DrawViewModel;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.LabBench;
import glassbox.viewmodel.filters.PaddingChoice;
import glassbox.viewmodel.learn.Destination;
import glassbox.viewmodel.network.FilterLink;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.shell.NetworkChoice;
import glassbox.viewmodel.shell.NetworkShelf;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.ShellViewModel;
import glassbox.viewmodel.train.TrainViewModel;

/**
 * The ways from one page to another that carry a state across: the page then shows the very numbers that one came from.
 *
 * @param shell the window, which shows the page
 * @param filters the Filters page
 * @param network the Network page
 * @param train the Train page
 * @param draw the Draw page
 */
record Destinations(
        ShellViewModel shell,
        Supplier<FiltersViewModel> filters,
        Supplier<NetworkViewModel> network,
        Supplier<TrainViewModel> train,
        Supplier<DrawViewModel> draw) {
    /** Goes on from a lesson's widget. */
    void open(Destination destination) {
        PageId page = switch (destination) {
            case Destination.ToFilters to -> {
                lay(to);
                yield PageId.FILTERS;
            }
            case Destination.ToNetwork to -> {
                use(to.model());
                network.get().showImage(to.image());
                yield PageId.NETWORK;
            }
            case Destination.ToTrain to -> {
                train.get().choose(to.recipe());
                yield PageId.TRAIN;
            }
            case Destination.ToDraw to -> {
                draw.get().put(new LabelledDrawing(to.drawing(), null, null));
                yield PageId.DRAW;
            }
            case Destination.ToInspect to -> {
                use(to.model());
                yield PageId.INSPECT;
            }
        };
        shell.pageProperty().set(page);
    }

    /** Shows a page by its key; nothing if there is none. */
    void open(String key) {
        PageId.of(key).ifPresent(shell.pageProperty()::set);
    }

    /** Shows a filter of the network on the Filters page, with its numbers as they stand and the picture it looks at. */
    void open(FilterLink link) {
        FiltersViewModel bench = filters.get();
        bench.kernel().learned().layerProperty().set(link.layer());
        bench.kernel().learned().channelProperty().set(1);
        bench.kernel().chooseLearned(link.filter());
        Raster kernel = link.kernel();
        Raster there = bench.kernel().kernelProperty().get();
        if (there.rows() == kernel.rows() && there.columns() == kernel.columns()) {
            for (int row = 0; row < kernel.rows(); row++) {
                for (int column = 0; column < kernel.columns(); column++) {
                    if (there.get(row, column) != kernel.get(row, column)) {
                        bench.kernel().type(row, column, Float.toString(kernel.get(row, column)));
                    }
                }
            }
        }
        show(link.picture());
        shell.pageProperty().set(PageId.FILTERS);
    }

    /** One filter over one picture, as the lesson has it. */
    private void lay(Destination.ToFilters to) {
        FiltersViewModel bench = filters.get();
        bench.benchProperty().set(LabBench.PICTURE);
        while (bench.chain().stepsProperty().get().size() > 1) {
            bench.chain().remove();
        }
        Optional<ClassicalFilter> known = Arrays.stream(ClassicalFilter.values())
                .filter(filter -> filter.kernel().equals(to.kernel()))
                .findFirst();
        known.ifPresentOrElse(bench.kernel()::choose, () -> bench.kernel().lay(to.kernel()));
        bench.output().flippedProperty().set(false);
        bench.output().strideProperty().set(to.stride());
        bench.output().zerosProperty().set(to.padding());
        bench.output().paddingProperty().set(to.padding() == 0 ? PaddingChoice.VALID : PaddingChoice.CUSTOM);
        show(to.channels());
    }

    private void show(List<Raster> channels) {
        if (channels.isEmpty()) {
            return;
        }
        Raster first = channels.getFirst();
        int[] argb = new int[first.rows() * first.columns()];
        for (int i = 0; i < argb.length; i++) {
            int pixel = 0xFF;
            for (int channel = 0; channel < 3; channel++) {
                Raster plane = channels.get(Math.min(channel, channels.size() - 1));
                pixel = pixel << 8 | Math.round(plane.get(i / first.columns(), i % first.columns()));
            }
            argb[i] = pixel;
        }
        filters.get().picture().paste(first.rows(), first.columns(), argb);
    }

    /** Works with a network: with that on the shelf if it is there, else it is put there. */
    private void use(TrainedModel model) {
        NetworkShelf shelf = shell.networks();
        Optional<NetworkChoice> there = shelf.choices().stream()
                .filter(choice -> choice.model().equals(model))
                .findFirst();
        there.ifPresentOrElse(shelf::choose, () -> shelf.showOwn(model));
    }
}
