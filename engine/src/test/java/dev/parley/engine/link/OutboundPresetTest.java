package dev.parley.engine.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundPresetTest {

    private static boolean passes(OutboundPolicy policy, String host, String address, int port) {
        return policy.refusal(host, InetAddress.ofLiteral(address), port) == null;
    }

    private static OutboundPolicy with(OutboundPreset preset, String... allowed) {
        return preset.with(Stream.of(allowed).map(Allowance::of).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "192.0.0.8",
                "198.18.0.1",
                "203.0.113.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "::ffff:0:127.0.0.1",
                "4000::1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::7f00:1",
                "2002:7f00:1::",
                "2001:0:53aa:64c:0:fbff:f5ff:fffe",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1"
            })
    void aTeamsServerReachesNothingButTheInternet(String address) {
        assertThat(passes(with(OutboundPreset.TEAM), "x", address, 80)).isFalse();
        assertThat(passes(with(OutboundPreset.LAPTOP), "x", address, 80)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "11.0.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "::ffff:1.1.1.1"
            })
    void aTeamsServerReachesTheInternetAndALockedOneDoesNot(String address) {
        assertThat(passes(with(OutboundPreset.TEAM), "x", address, 443)).isTrue();
        assertThat(passes(with(OutboundPreset.LOCKED), "x", address, 443)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, a, 10.1.2.3, 80, true",
        "10.1.0.0/16, a, 10.2.0.1, 80, false",
        "10.1.0.0/20, a, 10.1.15.255, 80, true",
        "10.1.0.0/20, a, 10.1.16.0, 80, false",
        "127.0.0.1:8080, localhost, 127.0.0.1, 8080, true",
        "127.0.0.1:8080, localhost, 127.0.0.1, 8081, false",
        "127.0.0.1:8080, localhost, 127.0.0.2, 8080, false",
        "fd00::/8, a, fd12::1, 1, true",
        "[fd00::/8]:443, a, fd12::1, 443, true",
        "[fd00::/8]:443, a, fd12::1, 80, false",
        "[::1]:80, a, ::1, 80, true",
        "build.example.org:443, Build.Example.ORG., 10.0.0.9, 443, true",
        "build.example.org, evil.example.org, 10.0.0.9, 443, false",
        "*.example.org, deep.in.example.org, 10.0.0.9, 443, true",
        "*.example.org, badexample.org, 10.0.0.9, 443, false",
        "*.example.org, example.org.evil.net, 10.0.0.9, 443, false"
    })
    void whatIsAllowedPasses(String rule, String host, String address, int port, boolean passes) {
        assertThat(passes(with(OutboundPreset.TEAM, rule), host, address, port)).isEqualTo(passes);
        assertThat(passes(with(OutboundPreset.LOCKED, rule), host, address, port))
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0/33", "a:99999", "a:0", "[::1", "http://a", "a b", "*", "1.2.3.4.5"})
    void whatIsNoRuleIsRefused(String rule) {
        assertThatThrownBy(() -> Allowance.of(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10.1.0.0/16");
    }

    @Test
    void aRefusalSaysWhatWhyAndWhoCanAllowIt() {
        Problem refusal = Objects.requireNonNull(
                OutboundPreset.TEAM.with(List.of()).refusal("localhost", InetAddress.ofLiteral("127.0.0.1"), 8080));
        assertThat(refusal.code()).isEqualTo("outbound-refused");
        assertThat(refusal.message()).contains("team", "localhost (127.0.0.1)", "8080", "loopback");
        assertThat(refusal.hint()).contains("--allow-outbound 127.0.0.1:8080");
    }
}
