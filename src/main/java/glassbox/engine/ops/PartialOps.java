package glassbox.engine.ops;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Arithmetic of which some operations are replaced: those that an object has public methods for; all others stay. */
final class PartialOps implements InvocationHandler {
    private final TensorOps right;
    private final Object own;
    private final Map<Method, Method> replaced = new HashMap<>();

    private PartialOps(TensorOps right, Object own) {
        this.right = right;
        this.own = own;
        for (Method method : own.getClass().getDeclaredMethods()) {
            if (java.lang.reflect.Modifier.isPublic(method.getModifiers())) {
                replaced.put(operation(method), method);
            }
        }
    }

    private static Method operation(Method method) {
        try {
            return TensorOps.class.getMethod(method.getName(), method.getParameterTypes());
        } catch (NoSuchMethodException misnamed) {
            throw new IllegalArgumentException("There is no operation " + method + ".", misnamed);
        }
    }

    /** The operations of {@code right}, except those that {@code own} has. */
    static TensorOps of(TensorOps right, Object own) {
        ClassLoader loader = TensorOps.class.getClassLoader();
        return (TensorOps) Proxy.newProxyInstance(loader, new Class<?>[] {TensorOps.class}, new PartialOps(right, own));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method operation, Object @Nullable [] arguments) throws Throwable {
        Method method = replaced.get(operation);
        try {
            if (method == null && operation.isDefault() && operation.getParameterCount() > 0) {
                // Made of other operations, some of which may be replaced.
                return InvocationHandler.invokeDefault(proxy, operation, arguments);
            }
            return method == null ? operation.invoke(right, arguments) : method.invoke(own, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException("An operation failed.", thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("An operation is not open to be replaced.", hidden);
        }
    }
}
