package example

import (
	"context"
	"encoding/json"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func items(ctx context.Context, col *mongo.Collection, r *http.Request) {
	var filter map[string]interface{}
	if err := json.NewDecoder(r.Body).Decode(&filter); err != nil {
		return
	}
	// ruleid: assay.go.mongo-query-from-input
	_, _ = col.Find(ctx, filter)
	// ruleid: assay.go.mongo-query-from-input
	_, _ = col.Find(ctx, bson.M{"$where": "this.name == '" + r.FormValue("n") + "'"})
	// ok: assay.go.mongo-query-from-input
	_, _ = col.Find(ctx, bson.M{"name": r.FormValue("n")})
	// ok: assay.go.mongo-query-from-input
	_, _ = col.Find(ctx, bson.D{{"name", r.FormValue("n")}})
}
