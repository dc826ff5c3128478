<?php
// ruleid: assay.php.critical-function-open
register_rest_route('shop/v1', '/price', ['methods' => 'POST', 'callback' => 'set_price', 'permission_callback' => '__return_true']);
// ok: assay.php.critical-function-open
register_rest_route('shop/v1', '/price', ['methods' => 'GET', 'callback' => 'get_price', 'permission_callback' => '__return_true']);
function may_edit()
{
    return current_user_can('manage_options');
}
// ok: assay.php.critical-function-open
register_rest_route('shop/v1', '/cost', ['methods' => 'POST', 'callback' => 'set_cost', 'permission_callback' => 'may_edit']);
