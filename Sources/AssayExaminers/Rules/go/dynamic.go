package example

import (
	"net/http"
	"plugin"
	"reflect"
)

func load(w http.ResponseWriter, r *http.Request) {
	// ruleid: assay.go.plugin-from-input
	_, err := plugin.Open(r.FormValue("plugin"))
	_ = err
	// ruleid: assay.go.method-from-input
	reflect.ValueOf(api{}).MethodByName(r.FormValue("method")).Call(nil)
	// ok: assay.go.method-from-input
	reflect.ValueOf(api{}).MethodByName("List").Call(nil)
	// ok: assay.go.plugin-from-input
	_, err = plugin.Open("/usr/lib/app/a.so")
}

func call(name string) {
	// ruleid: assay.go.method-from-input
	reflect.ValueOf(api{}).MethodByName(name).Call(nil)
}

func run(vm *goja.Runtime, code string) {
	// ruleid: assay.go.plugin-from-input
	_, err := vm.RunString(code)
	_ = err
	// ok: assay.go.plugin-from-input
	_, err = vm.RunString("1 + 1")
	// ok: assay.go.method-from-input
	_ = err
}
