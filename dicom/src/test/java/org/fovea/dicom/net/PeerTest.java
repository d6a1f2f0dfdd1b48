package org.fovea.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerTest {

    @Test
    void textsAreRead() {
        assertThat(Peer.parse("ARCHIVE@10.0.0.5:104")).isEqualTo(new Peer("ARCHIVE", "10.0.0.5", 104));
        assertThat(Peer.parse("MY PACS@[::1]:11112")).isEqualTo(new Peer("MY PACS", "[::1]", 11112));
        assertThat(Peer.parse("A@b:1")).hasToString("A@b:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A@b",
                "b:1",
                "@b:1",
                "A@:1",
                "A@b:0",
                "A@b:65536",
                "A\\B@c:1",
                "   @c:1",
                "SEVENTEEN LETTERS@c:1"
            })
    void othersAreRefused(String text) {
        assertThatThrownBy(() -> Peer.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void identifiersAreNumbersAndDots() {
        assertThat(Uid.isValid("1.2.840.10008.1.1")).isTrue();
        assertThat(Uid.isValid("2.25." + "9".repeat(39))).isTrue();
        assertThat(Uid.isValid("1.2." + "9".repeat(61))).isFalse();
        assertThat(Uid.isValid("1..2")).isFalse();
        assertThat(Uid.isValid("../../x")).isFalse();
        assertThat(Uid.isValid("")).isFalse();
    }

    @Test
    void addressesAreOfEitherKind() {
        assertThat(Address.parse("PACS@10.0.0.5:104")).isEqualTo(new Peer("PACS", "10.0.0.5", 104));
        assertThat(Address.parse("https://archive.example:8443/dicom-web//"))
                .hasToString("https://archive.example:8443/dicom-web");
        assertThat(WebAddress.parse("http://[::1]:80").local()).isTrue();
        assertThat(WebAddress.parse("http://127.0.0.2/x").local()).isTrue();
        assertThat(WebAddress.parse("http://10.0.0.5/x").local()).isFalse();
        assertThat(WebAddress.parse("http://127.0.0.1.example/x").local()).isFalse();
        for (String wrong : new String[] {
            "https://", "https://a:b@c/d", "https://c/?x=1", "https://c/#x", "ftp://c/d", "https://c/ d", "https:///d"
        }) {
            assertThatThrownBy(() -> Address.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
