<?php
function handle_settings()
{
    if (!current_user_can('manage_options')) {
        return;
    }
    // ruleid: assay.php.state-changed-by-any-site
    update_option('colour', sanitize_key($_POST['colour']));
}

function handle_settings_safely()
{
    if (!current_user_can('manage_options')) {
        return;
    }
    check_admin_referer('settings');
    // ok: assay.php.state-changed-by-any-site
    update_option('colour', sanitize_key($_POST['colour']));
}
