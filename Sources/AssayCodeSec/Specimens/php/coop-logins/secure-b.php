<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** The bytes that a passphrase becomes with a salt and a number of rounds. */
function stretchPassphrase(string $passphrase, string $salt, int $rounds): string
{
    return hash_pbkdf2('sha512', $passphrase, $salt, $rounds, 64);
}

/** What is kept of a member's passphrase. */
function keepPassphrase(string $passphrase): string
{
    $rounds = 220000;
    $salt = bin2hex(random_bytes(16));

    return implode(':', [$rounds, $salt, stretchPassphrase($passphrase, $salt, $rounds)]);
}

/** Whether a passphrase is the one of which this was kept. */
function passphraseFits(string $passphrase, string $kept): bool
{
    $parts = explode(':', $kept);
    if (count($parts) !== 3 || (int) $parts[0] < 1) {
        return false;
    }
    [$rounds, $salt, $digest] = $parts;

    return hash_equals($digest, stretchPassphrase($passphrase, $salt, (int) $rounds));
}
