-- Version 14: who may log in. Without a row nobody has to.

CREATE TABLE user (
    user_key   INTEGER PRIMARY KEY,
    login      TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (login <> ''),
    name       TEXT NOT NULL CHECK (name <> ''),
    -- Names of cases.Role, divided by blanks.
    roles      TEXT NOT NULL,
    -- As vault.PassphraseHash writes it.
    passphrase TEXT NOT NULL CHECK (passphrase LIKE '$argon2id$%'),
    active     INTEGER NOT NULL CHECK (active IN (0, 1)),
    -- Wrong passphrases since the last right one, and until when no other is listened to.
    failures   INTEGER NOT NULL DEFAULT 0,
    wait_until INTEGER NOT NULL DEFAULT 0
) STRICT;
