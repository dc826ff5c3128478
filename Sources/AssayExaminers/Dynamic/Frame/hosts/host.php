<?php
// Loads an answer in PHP and takes calls on descriptors 3 and 4.

namespace AssayHost;

const DEPTH_LIMIT = 60;

final class Absent extends \Exception {}

final class Host
{
    private array $objects = [];
    public ?\Throwable $trouble = null;

    public function load(string $file): void
    {
        ob_start(null, 0);
        try {
            // In a function without variables, as a page would be.
            (static function () { require \func_get_arg(0); })($file);
        } catch (\Throwable $error) {
            $this->trouble = $error;
        }
        ob_end_flush();
    }

    public function encode(mixed $value, int $depth = 0): mixed
    {
        if ($depth > DEPTH_LIMIT) {
            throw new \RuntimeException('a value is nested too deeply');
        }
        if (is_float($value) && !is_finite($value)) {
            return ['$float' => is_nan($value) ? 'nan' : ($value > 0 ? 'inf' : '-inf')];
        }
        if (is_string($value)) {
            return mb_check($value) ? $value : ['$bytes' => base64_encode($value)];
        }
        if (is_array($value)) {
            $result = [];
            foreach ($value as $key => $each) {
                $result[$key] = $this->encode($each, $depth + 1);
            }
            return array_is_list($value) ? $result : (object) $result;
        }
        if ($value instanceof \Generator) {
            return $this->encode(iterator_to_array($value, false), $depth + 1);
        }
        if ($value instanceof \stdClass) {
            return $this->encode((array) $value, $depth + 1) ?: new \stdClass();
        }
        if (is_object($value) || is_resource($value)) {
            $this->objects[] = $value;
            $text = $value instanceof \Stringable ? (string) $value : print_r($value, true);
            $text = mb_check($text) ? substr($text, 0, 2000) : '';
            return ['$object' => count($this->objects) - 1, 'class' => get_debug_type($value), 'text' => $text];
        }
        return $value;
    }

    public function decode(mixed $value): mixed
    {
        if (!is_array($value)) {
            return $value;
        }
        foreach (['$tuple', '$set'] as $mark) {
            if (isset($value[$mark])) {
                return array_map($this->decode(...), $value[$mark]);
            }
        }
        if (isset($value['$bytes'])) {
            return base64_decode($value['$bytes']);
        }
        if (isset($value['$float'])) {
            return ['nan' => NAN, 'inf' => INF, '-inf' => -INF][$value['$float']];
        }
        if (isset($value['$path'])) {
            return $value['$path'];
        }
        if (isset($value['$map'])) {
            $result = [];
            foreach ($value['$map'] as [$key, $each]) {
                $result[$this->decode($key)] = $this->decode($each);
            }
            return $result;
        }
        if (isset($value['$object'])) {
            return $this->objects[$value['$object']];
        }
        return array_map($this->decode(...), $value);
    }

    private function find(array $names, mixed $target): mixed
    {
        foreach ($names as $name) {
            $name = str_replace('.', '::', $name);
            if ($target !== null) {
                if (method_exists($target, $name) || method_exists($target, '__call')) {
                    return [$target, $name];
                }
            } elseif (str_contains($name, '::')) {
                [$class, $method] = explode('::', $name, 2);
                $class = $this->className($class);
                if ($class !== null && method_exists($class, $method)) {
                    return [$class, $method];
                }
            } elseif (function_exists($name)) {
                return $name;
            } elseif ($this->className($name) !== null) {
                $class = $this->className($name);
                return static fn (...$arguments) => new $class(...$arguments);
            } elseif (isset($GLOBALS[$name]) && is_callable($GLOBALS[$name])) {
                return $GLOBALS[$name];
            }
        }
        $found = $this->functionInNamespace($names);
        if ($found !== null && $target === null) {
            return $found;
        }
        if ($this->trouble !== null && $target === null) {
            throw $this->trouble;
        }
        throw new Absent(implode(' or ', $names));
    }

    private function className(string $name): ?string
    {
        if (class_exists($name)) {
            return $name;
        }
        foreach (get_declared_classes() as $class) {
            if (str_ends_with($class, '\\' . $name)) {
                return $class;
            }
        }
        return null;
    }

    private function functionInNamespace(array $names): ?string
    {
        foreach (get_defined_functions()['user'] as $function) {
            foreach ($names as $name) {
                if (str_ends_with($function, '\\' . strtolower($name))) {
                    return $function;
                }
            }
        }
        return null;
    }

    private function answer(array $request): mixed
    {
        $target = $this->decode($request['target'] ?? null);
        if ($request['op'] === 'has') {
            try {
                $this->find($request['name'], $target);
                return true;
            } catch (Absent) {
                return false;
            }
        }
        if ($request['op'] === 'get') {
            $name = $request['name'][0];
            if ($target !== null) {
                return $target->$name;
            }
            return $GLOBALS[$name] ?? (defined($name) ? constant($name) : throw new Absent($name));
        }
        $arguments = $this->decode($request['args']);
        $arguments += $this->decode($request['kwargs']);
        return ($this->find($request['name'], $target))(...$arguments);
    }

    public function handle(array $request): array
    {
        ob_start(null, 0);
        try {
            return ['value' => $this->encode($this->answer($request))];
        } catch (Absent $error) {
            return ['raised' => ['kind' => 'absent', 'message' => $error->getMessage()]];
        } catch (\Throwable $error) {
            $message = substr($error->getMessage(), 0, 20000);
            return ['raised' => ['kind' => get_class($error),
                'message' => mb_check($message) ? $message : base64_encode($message)]];
        } finally {
            ob_end_flush();
            fflush(STDOUT);
        }
    }
}

function mb_check(string $text): bool
{
    return preg_match('//u', $text) === 1;
}

function read_exactly($input, int $count): string
{
    $data = '';
    while (strlen($data) < $count) {
        $piece = fread($input, $count - strlen($data));
        if ($piece === '' || $piece === false) {
            exit(0);
        }
        $data .= $piece;
    }
    return $data;
}

function main(string $file): void
{
    $input = fopen('php://fd/3', 'rb');
    $output = fopen('php://fd/4', 'wb');
    $host = new Host();
    $host->load($file);
    while (true) {
        $length = unpack('N', read_exactly($input, 4))[1];
        $request = json_decode(read_exactly($input, $length), true, 512, JSON_THROW_ON_ERROR);
        $body = json_encode($host->handle($request), JSON_UNESCAPED_SLASHES | JSON_PRESERVE_ZERO_FRACTION);
        fwrite($output, pack('N', strlen($body)) . $body);
        fflush($output);
    }
}

main(getcwd() . '/' . $argv[1]);
