<?php

class ModuleLoader
{
    private const MODULES = ['calendar', 'poll', 'gallery'];

    public function dispatch(array $request): void
    {
        $module = $request['module'] ?? 'calendar';
        $action = $request['action'] ?? 'index';

        if (!in_array($module, self::MODULES, true)) {
            http_response_code(404);
            return;
        }
        require_once __DIR__ . "/modules/$module/module.php";

        $instance = create_module();
        if (in_array($action, $instance->actions(), true)) {
            $instance->run($action);
        }
    }
}

(new ModuleLoader())->dispatch($_REQUEST);
