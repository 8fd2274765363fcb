package io.netlab.namespace;

import io.netlab.sys.Errno;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;

/** The real system calls, save one that is always refused; it counts descriptors that were opened and not closed. */
final class SyscallsThatFail {
    private final String failing;
    private final Set<Object> open = new HashSet<>();

    SyscallsThatFail(String failing) {
        this.failing = failing;
    }

    Set<Object> leaked() {
        return open;
    }

    Syscalls syscalls() {
        return (Syscalls) Proxy.newProxyInstance(
                Syscalls.class.getClassLoader(), new Class<?>[] {Syscalls.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(failing)) {
                        throw new SyscallException(failing, Errno.of(Errno.ENOMEM));
                    }
                    try {
                        Object result = method.invoke(Syscalls.libc(), arguments);
                        count(method.getName(), arguments, result);
                        return result;
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                });
    }

    private void count(String call, Object[] arguments, Object result) {
        switch (call) {
            case "open", "socket", "eventfd" -> open.add(result);
            case "close" -> open.remove(arguments[0]);
            default -> {}
        }
    }
}
