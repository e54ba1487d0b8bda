"""Grade problems with Open edX's own grader, in a process of its own, as it brings Django along.

Reads a JSON list of {"xml": ..., "answers": [[...], ...]} and prints for each problem its error or
what its responders are, what the page holds, and for each list of answers (one text or list of
texts for each responder) how each was graded.
"""

import gettext
import json
import sys
import types
from unittest.mock import Mock


def grade(problem, load):
    loaded = load(problem["xml"])
    names = [name for names in loaded.get_answer_ids() for name in names]
    graded = []
    for answers in problem["answers"]:
        given = dict(zip(names, answers, strict=True))
        marks = loaded.grade_answers(given)
        graded.append([marks.get_correctness(name) for name in names])
    inputs = []
    for name in names:
        field = loaded.inputs[name]
        options = field.loaded_attributes.get("options", [])
        inputs.append(
            {
                "tag": field.tag,
                "label": str(loaded.problem_data[name]["label"]),
                "choices": [text for _, text in getattr(field, "choices", options)],
                "unit": field.loaded_attributes.get("trailing_text", ""),
            }
        )
    return {
        "inputs": inputs,
        "graded": graded,
        "html": loaded.get_html(),
        "solution": "".join(loaded.get_question_answers().get("1_solution_1", [])),
    }


def make_loader():
    from django.conf import settings

    settings.configure(STATIC_URL="/static/", INSTALLED_APPS=[])
    from xblocks_contrib.problem.capa.capa_problem import LoncapaProblem, LoncapaSystem

    system = LoncapaSystem(
        ajax_url="",
        anonymous_student_id="student",
        cache=None,
        can_execute_unsafe_code=lambda: False,
        get_python_lib_zip=lambda: None,
        DEBUG=False,
        i18n=gettext.NullTranslations(),
        render_template=lambda template, context: "<div/>",
        resources_fs=None,
        seed=0,
        xqueue=None,
    )
    return lambda xml: LoncapaProblem(xml, id="1", seed=1, capa_system=system, capa_block=Mock())


def main():
    old = types.ModuleType("pkg_resources")  # gone from setuptools, but package "fs" calls it
    vars(old)["declare_namespace"] = lambda name: None
    sys.modules.setdefault("pkg_resources", old)

    load = make_loader()
    found = []
    for problem in json.load(sys.stdin):
        try:
            found.append(grade(problem, load))
        except Exception as error:
            found.append({"error": f"{type(error).__name__}: {error}"})
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
