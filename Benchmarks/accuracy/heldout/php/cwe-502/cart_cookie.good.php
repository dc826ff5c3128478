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
    $rows = json_decode($raw, true, 4) ?: [];
    return array_map(fn ($r) => new CartItem((int) ($r['product'] ?? 0), (int) ($r['count'] ?? 1)), $rows);
}

$cart = read_cart();
$cart[] = new CartItem((int) ($_POST['product'] ?? 0));
setcookie('cart', base64_encode(json_encode($cart)), ['secure' => true, 'httponly' => true, 'samesite' => 'Lax']);
echo count($cart);
