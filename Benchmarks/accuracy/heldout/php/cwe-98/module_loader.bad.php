<?php

class ModuleLoader
{
    public function dispatch(array $request): void
    {
        $module = $request['module'] ?? 'calendar';
        $action = $request['action'] ?? 'index';

        require_once $module;

        $instance = create_module();
        if (in_array($action, $instance->actions(), true)) {
            $instance->run($action);
        }
    }
}

(new ModuleLoader())->dispatch($_REQUEST);
