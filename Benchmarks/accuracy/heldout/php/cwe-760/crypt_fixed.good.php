<?php

class PasswordTool
{
    public function hash(string $password): string
    {
        $salt = substr(strtr(base64_encode(random_bytes(12)), '+', '.'), 0, 16);
        return crypt($password, '$6$rounds=656000$' . $salt . '$');
    }

    public function verify(string $password, string $hash): bool
    {
        return hash_equals($hash, crypt($password, $hash));
    }
}

$tool = new PasswordTool();
echo $tool->hash(trim(fgets(STDIN))), PHP_EOL;
