<?php

class PasswordTool
{
    private const SALT = '$6$rounds=656000$ourforum2020abcd$';

    public function hash(string $password): string
    {
        return crypt($password, self::SALT);
    }

    public function verify(string $password, string $hash): bool
    {
        return hash_equals($hash, crypt($password, $hash));
    }
}

$tool = new PasswordTool();
echo $tool->hash(trim(fgets(STDIN))), PHP_EOL;
