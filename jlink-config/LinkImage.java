import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleResolutionAttribute;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import jdk.tools.jlink.internal.PluginRepository;
import jdk.tools.jlink.plugin.Plugin;
import jdk.tools.jlink.plugin.ResourcePool;
import jdk.tools.jlink.plugin.ResourcePoolBuilder;
import jdk.tools.jlink.plugin.ResourcePoolEntry;

/**
 * Runs jlink, and takes the mark "incubating" off the module jdk.incubator.vector in the image made. Java keeps the
 * resolved modules, and with them linked classes, in an ahead-of-time cache only when none is marked so; with the mark
 * the cache saves a quarter of the start, without it half. The image is the application's own: no one else meets the
 * unmarked module. jlink has no public interface for plug-ins, so this uses the one its own plug-ins use.
 */
final class LinkImage {
    private LinkImage() {}

    /** Links an image as the jlink arguments say. */
    static void link(List<String> arguments) {
        PluginRepository.registerPlugin(new WithoutIncubatorMark());
        ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
        int status = jlink.run(System.out, System.err, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("jlink could not link the runtime image (status " + status + ").");
        }
    }

    private static final class WithoutIncubatorMark implements Plugin {
        @Override
        public String getName() {
            return "without-incubator-mark";
        }

        /** Before all transformers: one of them writes down which modules are marked. */
        @Override
        public Category getType() {
            return Category.FILTER;
        }

        @Override
        public Set<State> getState() {
            return EnumSet.of(State.AUTO_ENABLED, State.FUNCTIONAL);
        }

        @Override
        public ResourcePool transform(ResourcePool in, ResourcePoolBuilder out) {
            in.transformAndCopy(
                    entry -> entry.path().equals("/jdk.incubator.vector/module-info.class") ? unmarked(entry) : entry,
                    out);
            return out.build();
        }

        private static ResourcePoolEntry unmarked(ResourcePoolEntry moduleInfo) {
            ClassFile format = ClassFile.of();
            ClassTransform unmark = ClassTransform.dropping(element -> element instanceof ModuleResolutionAttribute);
            return moduleInfo.copyWithContent(
                    format.transformClass(format.parse(moduleInfo.contentBytes()), unmark));
        }
    }
}
