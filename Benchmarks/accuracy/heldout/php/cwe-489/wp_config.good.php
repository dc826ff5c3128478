<?php
define('DB_NAME', getenv('WP_DB_NAME'));
define('DB_USER', getenv('WP_DB_USER'));
define('DB_PASSWORD', getenv('WP_DB_PASSWORD'));
define('DB_HOST', 'db.internal');
define('DB_CHARSET', 'utf8mb4');

require '/etc/wordpress/salts.php';
$table_prefix = 'blog_';

define('WP_DEBUG', false);
define('WP_DEBUG_DISPLAY', false);
define('DISALLOW_FILE_EDIT', true);
define('FORCE_SSL_ADMIN', true);

require_once __DIR__ . '/wp-settings.php';
