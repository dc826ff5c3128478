<?php

class CartItem
{
    public function __construct(public int $product = 0, public int $count = 1)
    {
    }
}

function read_cart(): array
{
    $raw = base64_decode($_COOKIE['cart'] ?? '', true);
    if (!$raw) {
        return [];
    }
    return unserialize($raw) ?: [];
}

$cart = read_cart();
$cart[] = new CartItem((int) ($_POST['product'] ?? 0));
setcookie('cart', base64_encode(serialize($cart)), ['secure' => true, 'httponly' => true, 'samesite' => 'Lax']);
echo count($cart);
