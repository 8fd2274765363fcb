package io.netlab.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.sys.Syscalls;
import org.junit.jupiter.api.Test;

class SysctlTreeTest {
    private final SysctlTree settings = new SysctlTree(Syscalls.libc());

    @Test
    void namesAndPathsSwapDotsAndSlashes() {
        assertThat(SysctlTree.pathOf("net.ipv4.conf.eth0/1.rp_filter")).isEqualTo("net/ipv4/conf/eth0.1/rp_filter");
        assertThat(SysctlTree.pathOf("net/ipv4/conf/eth0.1/rp_filter")).isEqualTo("net/ipv4/conf/eth0.1/rp_filter");
        assertThat(SysctlTree.nameOf("net/ipv4/conf/eth0.1/rp_filter")).isEqualTo("net.ipv4.conf.eth0/1.rp_filter");
        assertThat(SysctlTree.pathOf("kernel")).isEqualTo("kernel");
    }

    @Test
    void settingsDirectoriesAndNothingAreToldApart() {
        assertThat(settings.kind("kernel/ostype")).contains(SysctlTree.Kind.SETTING);
        assertThat(settings.kind("kernel")).contains(SysctlTree.Kind.DIRECTORY);
        assertThat(settings.kind("kernel/nosuch")).isEmpty();
        assertThat(settings.kind("net/ipv4/route/flush")).contains(SysctlTree.Kind.UNREADABLE);
        assertThat(settings.names("kernel/")).contains("ostype", "osrelease");
    }

    @Test
    void aValueKeepsItsLineEnd() {
        assertThat(settings.content("kernel/ostype")).isEqualTo("Linux\n");
    }
}
