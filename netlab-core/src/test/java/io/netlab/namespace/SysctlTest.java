package io.netlab.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.sys.Syscalls;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SysctlTest {
    private final Sysctl sysctl = new Sysctl(Syscalls.libc());

    @Test
    void findsTheFileOfADottedName() {
        assertThat(Sysctl.fileOf("net.ipv4.ip_forward")).isEqualTo("/proc/sys/net/ipv4/ip_forward");
    }

    @Test
    void exchangesDotsAndSlashesForLinksWithADot() {
        assertThat(Sysctl.fileOf("net.ipv4.conf.eth0/100.forwarding"))
                .isEqualTo("/proc/sys/net/ipv4/conf/eth0.100/forwarding");
        assertThat(Sysctl.fileOf("net/ipv4/conf/eth0.100/forwarding"))
                .isEqualTo("/proc/sys/net/ipv4/conf/eth0.100/forwarding");
    }

    @Test
    void readsAValueWithoutItsLineEnd() {
        assertThat(sysctl.read("kernel.ostype")).isEqualTo("Linux");
    }

    @Test
    void saysWhichSettingIsMissing() {
        assertThatThrownBy(() -> sysctl.read("net.ipv4.no_such"))
                .hasMessage("read sysctl net.ipv4.no_such: open failed with ENOENT (No such file or directory)");
    }

    @Test
    void findsTheLastGroupThatIsMapped() {
        assertThat(MappedGroups.last("         0          0 4294967295\n")).isEqualTo(2_147_483_647L);
        assertThat(MappedGroups.last("         0       1000          1\n")).isZero();
        assertThat(MappedGroups.last("0 1000 1\n1 100000 65536\n")).isEqualTo(65_536);
        assertThat(MappedGroups.last("0 1000 1\n5 100000 65536\n")).isZero();
    }

    @Test
    void theBirthTableNamesEverySettingOnce() {
        var table = new BirthSysctls(sysctl, 7).table();

        assertThat(new HashSet<>(table.stream().map(BirthSysctls.Setting::key).toList()))
                .hasSameSizeAs(table);
        assertThat(table).contains(new BirthSysctls.Setting("net.ipv4.ping_group_range", "0 7"));
    }
}
