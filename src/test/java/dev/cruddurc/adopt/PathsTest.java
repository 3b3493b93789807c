package dev.cruddurc.adopt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path of a compose file, from every folder to every other. */
class PathsTest {
    @ParameterizedTest
    @CsvSource({
        // the folder one is in, the file as it is named there, the folder of the result, the path in the file, the path
        // in the result
        "/x,            docker-compose.yml,        /x,             .,            .",
        "/x,            docker-compose.yml,        /x,             ./api,        ./api",
        "/x,            docker-compose.yml,        /x,             api/,         ./api",
        "/x,            docker-compose.yml,        /x,             ../api,       ../api",
        "/x,            docker-compose.yml,        /x/out,         .,            ..",
        "/x,            docker-compose.yml,        /x/out/deep,    ./api,        ../../api",
        "/x,            proj/docker-compose.yml,   /x,             ./api,        ./proj/api",
        "/x,            proj/docker-compose.yml,   /x,             ../api,       ./api",
        "/x,            proj/docker-compose.yml,   /x,             ../../api,    ../api",
        "/x,            proj/docker-compose.yml,   /x/proj,        ./api,        ./api",
        "/x,            proj/docker-compose.yml,   /x/project,     ./api,        ../proj/api",
        "/x,            proj/docker-compose.yml,   /x/p/other,     ./api,        ../../proj/api",
        "/x,            proj/docker-compose.yml,   /y,             ./api,        ../x/proj/api",
        "/x,            /abs/proj/compose.yml,     /x/proj2,       ./api,        ../../abs/proj/api",
        "/x,            /abs/proj/compose.yml,     /x,             ./api,        ../abs/proj/api",
        "/x,            /abs/proj/compose.yml,     /abs/proj,      ./api,        ./api",
        "/x,            /x/proj/compose.yml,       /x,             ./api,        ./proj/api",
        "/x,            /compose.yml,              /x,             ./api,        ../api",
        "/x,            /compose.yml,              /,              ./api,        ./api",
        "/,             compose.yml,               /,              ./api,        ./api",
        "/x/other,      ../proj/compose.yml,       /x,             ./api,        ./proj/api",
        "/x/other,      ../proj/compose.yml,       /x/other,       ./api,        ../proj/api",
        "/x/other,      ../../proj/compose.yml,    /x/other,       ./api,        ../../proj/api",
        "/x,            compose.yml,               /x,             ../../../api, ../api",
        "/x,            compose.yml,               /x,             ..api,        ./..api",
        "/x,            proj/compose.yml,          /y,             /srv/api,     /srv/api",
        "/x,            proj/compose.yml,          /y,             ~/api,        ~/api",
        "/x,            proj/compose.yml,          /x,             ${API:-./api}, ./proj/api",
    })
    void aPathLeadsToTheSamePlace(String start, String file, String folder, String said, String written) {
        assertEquals(Optional.of(written), new Paths(start, folder).of(file, said));
    }

    @Test
    void whatTheShellHasAPartOfIsNoPath() {
        assertEquals(Optional.empty(), Paths.here("/x").of("compose.yml", "${HOME}/api"));
        assertEquals(Optional.empty(), Paths.here("/x").of("compose.yml", "$HOME/api"));
    }
}
