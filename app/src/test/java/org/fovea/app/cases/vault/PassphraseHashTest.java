package org.fovea.app.cases.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassphraseHashTest {

    private static final GuessCost CHEAP = new GuessCost(64, 1, 1);

    @Test
    void whatWasWrittenKnowsThePassphraseAgain() {
        String text = PassphraseHash.of(new Passphrase("zwölf Störche"), CHEAP).text();
        PassphraseHash read = PassphraseHash.read(text).orElseThrow();
        assertThat(text).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.matches(new Passphrase("zwo\u0308lf Sto\u0308rche"))).isTrue();
        assertThat(read.matches(new Passphrase("zwölf Storche"))).isFalse();
    }

    @Test
    void theSamePassphraseIsNeverWrittenTwiceAlike() {
        Passphrase same = new Passphrase("zwölf Störche");
        assertThat(PassphraseHash.of(same, CHEAP).text())
                .isNotEqualTo(PassphraseHash.of(same, CHEAP).text());
    }

    @Test
    void whatIsNoneOrAsksTooMuchIsRefused() {
        String text = PassphraseHash.of(new Passphrase("zwölf Störche"), CHEAP).text();
        for (String wrong : new String[] {
            "",
            "plain",
            text + "x",
            text.replace("m=64", "m=9999999"),
            text.replace("t=1", "t=0"),
            text.replace("argon2id", "argon2d")
        }) {
            assertThat(PassphraseHash.read(wrong)).as(wrong).isEmpty();
        }
    }
}
