<?php

use App\Middleware\RequireOperator;
use App\Action\{ListOrders, RefundOrder, RebuildIndex};
use Slim\Factory\AppFactory;
use Slim\Routing\RouteCollectorProxy;

require __DIR__ . '/../vendor/autoload.php';

$app = AppFactory::create();
$app->addErrorMiddleware(false, true, true);

$app->group('/account', function (RouteCollectorProxy $g) {
    $g->get('/orders', ListOrders::class);
})->add(\App\Middleware\RequireUser::class);

$app->group('/internal', function (RouteCollectorProxy $g) {
    $g->post('/orders/{id}/refund', RefundOrder::class);
    $g->post('/index/rebuild', RebuildIndex::class);
});

$app->run();
