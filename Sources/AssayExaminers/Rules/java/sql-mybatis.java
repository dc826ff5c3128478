interface UserMapper {
    // ruleid: assay.java.sql-mybatis-pasted
    @Select("SELECT * FROM users WHERE name = '${name}'")
    User a(@Param("name") String name);
    // ruleid: assay.java.sql-mybatis-pasted
    @Update({"UPDATE users", "SET name = ${name} WHERE id = #{id}"})
    void b(@Param("name") String name, @Param("id") long id);
    // ok: assay.java.sql-mybatis-pasted
    @Select("SELECT * FROM users WHERE name = #{name}")
    User c(@Param("name") String name);
    // ok: assay.java.sql-mybatis-pasted
    @Value("${app.name}")
    String d();
}

