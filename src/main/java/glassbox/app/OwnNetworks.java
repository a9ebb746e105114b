package glassbox.app;

import java.util.function.Consumer;
import java.util.function.Supplier;

import glassbox.engine.data.Preprocessing;
import glassbox.recipe.Recipe;
import glassbox.viewmodel.network.RecipeKeeper;
import glassbox.viewmodel.shell.NetworkChoice;
import glassbox.viewmodel.shell.Notice;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.ShellViewModel;
import glassbox.viewmodel.train.TrainViewModel;

/** What becomes of the networks that are put together on the Network page: kept as recipes, shown, trained. */
final class OwnNetworks implements RecipeKeeper {
    private final ShellViewModel shell;
    private final Supplier<TrainViewModel> train;

    OwnNetworks(ShellViewModel shell, Supplier<TrainViewModel> train) {
        this.shell = shell;
        this.train = train;
    }

    @Override
    public boolean isOwn(Recipe recipe) {
        return shell.recipes().isOwn(recipe);
    }

    @Override
    public String refusal(String title, String own) {
        return shell.recipes().refusal(title, own);
    }

    @Override
    public void keep(Recipe recipe, Preprocessing preprocessing, Runnable kept, Consumer<String> refused) {
        shell.recipes()
                .save(
                        recipe,
                        preprocessing,
                        model -> {
                            kept.run();
                            shell.networks().showOwn(model);
                        },
                        refused);
    }

    @Override
    public void leave(Recipe recipe) {
        for (NetworkChoice choice : shell.networks().choices()) {
            Recipe running = choice.model().recipe();
            if (choice.source() == NetworkChoice.Source.RUN
                    && running.name().equals(recipe.name())
                    && !running.network().equals(recipe.network())
                    && choice.model().imagesSeen() > 0) {
                shell.messages()
                        .show(Notice.done(
                                "Saved. The run of " + recipe.title()
                                        + " that is in progress goes on with the network as it was. Start over to train"
                                        + " the new one.",
                                new Notice.Action("Start over", () -> startOver())));
            }
        }
    }

    private void startOver() {
        shell.pageProperty().set(PageId.TRAIN);
        train.get().startOver();
    }

    @Override
    public void train(Recipe recipe) {
        shell.pageProperty().set(PageId.TRAIN);
        train.get().train(recipe.name());
    }
}
