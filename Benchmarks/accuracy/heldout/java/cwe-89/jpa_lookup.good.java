package app.repo;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
public class ArticleSearch {

    @PersistenceContext
    private EntityManager em;

    public List<Article> search(String term, int limit) {
        String jpql = "select a from Article a where a.published = true and a.title like :term";
        return em.createQuery(jpql, Article.class)
                .setParameter("term", "%" + term + "%")
                .setMaxResults(limit)
                .getResultList();
    }
}
