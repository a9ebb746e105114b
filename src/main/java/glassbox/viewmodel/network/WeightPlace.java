package glassbox.viewmodel.network;

/**
 * Where a weight stands.
 *
 * @param parameter the parameter's full name: {@code conv1.weights}
 * @param index its place among the parameter's values, row-major
 */
record WeightPlace(String parameter, int index) {}
