package dev.cruddurc.backend.cloudformation;

import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import dev.cruddurc.model.Value.Pseudo;
import java.util.List;

/** The functions of the template language. */
final class Intrinsic {
    private Intrinsic() {}

    static Json ref(String logicalId) {
        return JsonObject.of("Ref", Json.of(logicalId));
    }

    static Json getAtt(String logicalId, String attribute) {
        return JsonObject.of("Fn::GetAtt", Json.array(Json.of(logicalId), Json.of(attribute)));
    }

    static Json sub(String text) {
        return JsonObject.of("Fn::Sub", Json.of(text));
    }

    static Json join(String delimiter, Json list) {
        return JsonObject.of("Fn::Join", Json.array(Json.of(delimiter), list));
    }

    static Json join(String delimiter, List<Json> parts) {
        return join(delimiter, Json.array(parts));
    }

    static Json select(int index, Json list) {
        return JsonObject.of("Fn::Select", Json.array(Json.of(index), list));
    }

    /** The pseudo parameter of a value that only the deploying account knows. */
    static String pseudo(Pseudo pseudo) {
        return switch (pseudo) {
            case ACCOUNT -> "AWS::AccountId";
            case REGION -> "AWS::Region";
            case PARTITION -> "AWS::Partition";
            case URL_SUFFIX -> "AWS::URLSuffix";
        };
    }
}
