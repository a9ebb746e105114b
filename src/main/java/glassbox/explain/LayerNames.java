package glassbox.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import glassbox.engine.network.NetworkSpec;

/** What layers are called wherever people read of them. */
public final class LayerNames {
    private LayerNames() {}

    /** The kind in words: {@code Conv}, {@code Max pool}. */
    public static String kind(String kind) {
        return switch (kind) {
            case "pool" -> "Max pool";
            case "avgpool" -> "Average pool";
            case "batchnorm" -> "Batch norm";
            case "relu" -> "ReLU";
            case "leaky-relu" -> "Leaky ReLU";
            default -> kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        };
    }

    /** A layer's name within its network, with its number where there are several of its kind: {@code Conv 2}. */
    public static String name(NetworkSpec network, int layer) {
        String kind = network.layers().get(layer).kind();
        boolean several = network.layers().stream()
                        .filter(other -> other.kind().equals(kind))
                        .count()
                > 1;
        return several ? kind(kind) + " " + network.layerName(layer).substring(kind.length()) : kind(kind);
    }

    /** A layer's name where there is little room: {@code Pool 2}. */
    public static String brief(String name) {
        return name.replace("Max pool", "Pool")
                .replace("Average pool", "Mean")
                .replace("Batch norm", "Norm")
                .replace("Leaky ReLU", "Leaky");
    }

    /** The layers of a network that learn, by kind, in its order; each as the engine names it: {@code conv1}. */
    public static Map<String, List<String>> learning(NetworkSpec network) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < network.layers().size(); i++) {
            if (network.learns(i)) {
                kinds.computeIfAbsent(network.layers().get(i).kind(), kind -> new ArrayList<>())
                        .add(network.layerName(i));
            }
        }
        return kinds;
    }

    /** Layers that learn, as the engine names them, in words; all of a kind together: {@code Conv and Dense 2}. */
    public static String together(NetworkSpec network, Collection<String> layers) {
        List<String> words = new ArrayList<>();
        learning(network).forEach((kind, all) -> {
            if (layers.containsAll(all)) {
                words.add(kind(kind));
            } else {
                all.stream()
                        .filter(layers::contains)
                        .map(layer -> kind(kind) + " " + layer.substring(kind.length()))
                        .forEach(words::add);
            }
        });
        return String.join(" and ", words);
    }
}
