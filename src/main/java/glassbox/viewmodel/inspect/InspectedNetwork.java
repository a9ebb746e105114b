package glassbox.viewmodel.inspect;

import glassbox.recipe.TrainedModel;

/**
 * A network that is looked at.
 *
 * @param name what tells it from all others and stays while it learns: two networks of one recipe are two
 * @param model the network as it is now
 */
public record InspectedNetwork(String name, TrainedModel model) {}
