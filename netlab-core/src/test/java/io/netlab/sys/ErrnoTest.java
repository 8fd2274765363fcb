package io.netlab.sys;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.error.NetlabException;
import org.junit.jupiter.api.Test;

class ErrnoTest {
    @Test
    void saysSymbolAndText() {
        assertThat(Errno.of(Errno.EEXIST)).hasToString("EEXIST (File exists)");
        assertThat(Errno.of(Errno.EHOSTUNREACH)).hasToString("EHOSTUNREACH (No route to host)");
    }

    @Test
    void namesANumberThatItDoesNotKnow() {
        assertThat(Errno.of(4095)).hasToString("errno 4095 (unknown error)");
    }

    @Test
    void saysWhatWasAttemptedInFrontOfTheCall() {
        SyscallException refused = new SyscallException("unshare", Errno.of(Errno.EPERM));

        assertThat(refused.attempting("create namespace web"))
                .hasMessage("create namespace web: unshare failed with EPERM (Operation not permitted)")
                .extracting(SyscallException::kind)
                .isEqualTo(NetlabException.Kind.MACHINE);
    }
}
