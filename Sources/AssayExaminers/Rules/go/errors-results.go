package example

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"
)

func twice(p string) error {
	// ruleid: assay.go.error-overwritten
	data, err := load(p)
	n, err := count(data)
	if err != nil {
		return err
	}
	fmt.Println(n)
	return nil
}

func chain() error {
	// ruleid: assay.go.error-overwritten
	err := first()
	err = second()
	return err
}

func chainTested() error {
	// ok: assay.go.error-overwritten
	err := first()
	if err != nil {
		return err
	}
	// ok: assay.go.error-overwritten
	err = second()
	err = wrap(err)
	return err
}

func remove(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.FormValue("id"))
	// ruleid: assay.go.continues-after-error-answer
	if err != nil {
		http.Error(w, "bad id", http.StatusBadRequest)
	}
	drop(id)
}

func decode(w http.ResponseWriter, r *http.Request) {
	var in order
	// ruleid: assay.go.continues-after-error-answer
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		log.Println(err)
		http.Error(w, "bad json", http.StatusBadRequest)
	}
	accept(in)
}

func decodeRight(w http.ResponseWriter, r *http.Request) {
	var in order
	// ok: assay.go.continues-after-error-answer
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "bad json", http.StatusBadRequest)
		return
	}
	// ok: assay.go.continues-after-error-answer
	if err := accept(in); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func place(w http.ResponseWriter, r *http.Request) {
	// ruleid: assay.go.failure-reported-as-success
	if err := orders.Save(order{}); err != nil {
		log.Println("saving failed:", err)
	}
	w.WriteHeader(http.StatusCreated)
}

func placeRight(w http.ResponseWriter, r *http.Request) {
	// ok: assay.go.failure-reported-as-success
	if err := orders.Save(order{}); err != nil {
		log.Println("saving failed:", err)
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

func wipe(id int) bool {
	_, err := db.Exec("DELETE FROM orders WHERE id = ?", id)
	// ruleid: assay.go.failure-reported-as-success
	if err != nil {
		log.Println(err)
	}
	return true
}

func keep(o order) error {
	// ruleid: assay.go.error-answered-with-nil
	if err := orders.Insert(o); err != nil {
		return nil
	}
	notify(o)
	return nil
}

func keepRight(o order) error {
	// ok: assay.go.error-answered-with-nil
	if err := orders.Insert(o); err != nil {
		return fmt.Errorf("insert: %w", err)
	}
	// ok: assay.go.failure-reported-as-success, assay.go.error-answered-with-nil
	if err := notify(o); err != nil {
		log.Println(err)
	}
	return nil
}

func settle(o order) {
	// ruleid: assay.go.failed-change-ignored
	_ = bank.Transfer(o.From, o.To, o.Sum)
	// ruleid: assay.go.failed-change-ignored
	id, _ := orders.Save(o)
	fmt.Println(id)
	// ok: assay.go.failed-change-ignored
	_ = o.file.Close()
	// ok: assay.go.failed-change-ignored
	if err := orders.Save(o); err != nil {
		log.Println(err)
	}
}

func isAllowed(user, action string) bool {
	ok, err := acl.Ask(user, action)
	// ruleid: assay.go.check-fails-open
	if err != nil {
		log.Println(err)
		return true
	}
	return ok
}

func canEdit(user string) (bool, error) {
	ok, err := acl.Ask(user, "edit")
	// ruleid: assay.go.check-fails-open
	if err != nil {
		return true, nil
	}
	return ok, nil
}

func canRead(user string) bool {
	ok, err := acl.Ask(user, "read")
	// ok: assay.go.check-fails-open
	if err != nil {
		return false
	}
	return ok
}

func isMissing(p string) bool {
	_, err := look(p)
	// ok: assay.go.check-fails-open
	if err != nil {
		return true
	}
	return false
}

func export(data []byte) error {
	// ruleid: assay.go.error-answered-with-nil
	f, err := os.Create("out")
	if err != nil {
		log.Println(err)
		return nil
	}
	return finish(f, data)
}
