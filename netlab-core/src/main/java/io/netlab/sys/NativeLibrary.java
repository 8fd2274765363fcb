package io.netlab.sys;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.LastError;
import com.kenai.jffi.Library;
import com.kenai.jffi.MemoryIO;
import com.kenai.jffi.Type;
import java.nio.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Calls functions of the C library through jffi, which needs no generated classes.
 *
 * <p>Every argument is passed as a C {@code long}: on the 64-bit machines that Linux runs on, an {@code int} travels in
 * the same register, sign-extended. A result is cut to the {@code int} that the functions here return.
 */
final class NativeLibrary {
    private static final int MOST_ARGUMENTS = 6;

    private final Library library = Library.getDefault();
    private final Invoker invoker = Invoker.getInstance();
    private final MemoryIO memory = MemoryIO.getInstance();
    private final LastError lastError = LastError.getInstance();
    private final CallContext[] contexts = new CallContext[MOST_ARGUMENTS + 1];

    NativeLibrary() {
        for (int count = 0; count <= MOST_ARGUMENTS; count++) {
            Type[] arguments = new Type[count];
            Arrays.fill(arguments, Type.SLONG);
            // The last argument asks jffi to keep errno, per thread, before the JVM can overwrite it.
            contexts[count] = CallContext.getCallContext(Type.SLONG, arguments, CallingConvention.DEFAULT, true);
        }
    }

    long function(String name) {
        long address = library.getSymbolAddress(name);
        if (address == 0) {
            throw new UnsatisfiedLinkError("the C library has no function " + name);
        }
        return address;
    }

    int call(long function) {
        return (int) invoker.invokeN0(contexts[0], function);
    }

    int call(long function, long a) {
        return (int) invoker.invokeN1(contexts[1], function, a);
    }

    int call(long function, long a, long b) {
        return (int) invoker.invokeN2(contexts[2], function, a, b);
    }

    int call(long function, long a, long b, long c) {
        return (int) invoker.invokeN3(contexts[3], function, a, b, c);
    }

    int call(long function, long a, long b, long c, long d) {
        return (int) invoker.invokeN4(contexts[4], function, a, b, c, d);
    }

    int call(long function, long a, long b, long c, long d, long e) {
        return (int) invoker.invokeN5(contexts[5], function, a, b, c, d, e);
    }

    int call(long function, long a, long b, long c, long d, long e, long f) {
        return (int) invoker.invokeN6(contexts[6], function, a, b, c, d, e, f);
    }

    /** The errno of the calling thread's last call. */
    int errno() {
        return lastError.get();
    }

    /** Where the buffer's byte at its position lies. */
    long addressOf(Buffer buffer) {
        if (!buffer.isDirect()) {
            throw new IllegalArgumentException("the kernel needs a direct buffer");
        }
        return memory.getDirectBufferAddress(buffer) + buffer.position();
    }

    /** A copy of the text, terminated by NUL, to be given to {@link #free}; 0 (NULL) for the empty text. */
    long textOrNull(String text) {
        return text.isEmpty() ? 0 : text(text);
    }

    /** A copy of the text, terminated by NUL, to be given to {@link #free}. */
    long text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of the bytes, terminated by NUL, to be given to {@link #free}. */
    long bytes(byte[] bytes) {
        long address = memory.allocateMemory(bytes.length + 1L, false);
        memory.putZeroTerminatedByteArray(address, bytes, 0, bytes.length);
        return address;
    }

    void free(long address) {
        if (address != 0) {
            memory.freeMemory(address);
        }
    }
}
