package example

import (
	"fmt"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

func ginHandler(c *gin.Context, db *gorm.DB) {
	name := c.Query("name")
	var users []User
	// ruleid: assay.go.orm-text-from-input
	db.Where("name = '" + name + "'").Find(&users)
	// ruleid: assay.go.orm-text-from-input
	db.Order(c.Query("sort")).Find(&users)
	// ruleid: assay.go.sql-built-from-input
	db.Raw(fmt.Sprintf("SELECT * FROM users WHERE name = '%s'", name)).Scan(&users)
	// ok: assay.go.orm-text-from-input
	db.Where("name = ?", name).Find(&users)
	// ok: assay.go.orm-text-from-input
	db.Order("name").Find(&users)
	// ok: assay.go.sql-built-from-input
	db.Raw("SELECT * FROM users WHERE name = ?", name).Scan(&users)
}

