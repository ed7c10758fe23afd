using Trellis.Domain.Wording;
using Trellis.WordingTraining;

var root = args is [_, var given] ? given : ".";
switch (args.FirstOrDefault())
{
    case "train":
        Train();
        return 0;
    case "words":
        File.WriteAllBytes(Path.Combine(root, "src/Trellis.Domain/Wording/Language/words.en.bin"), CompiledLexicon.Write(LexiconReader.Read("en")));
        return 0;
    case "report":
        Directory.CreateDirectory(Path.Combine(root, "docs/measurement"));
        File.WriteAllText(Path.Combine(root, "docs/measurement/linter.md"), Report.Of(root));
        return 0;
    case "rules":
        File.WriteAllText(Path.Combine(root, "docs/linter-rules.md"), RulesPage.Of(RuleBook.Of("en")));
        return 0;
    default:
        Console.Error.WriteLine("Trellis.WordingTraining train|report|rules|words [FOLDER OF THE REPOSITORY]");
        return 2;
}

void Train()
{
    var language = Path.Combine(root, "src/Trellis.Domain/Wording/Language");
    var verdicts = new VerdictTraining(Labels.All(root), Labels.Anchors(root)).Fit();
    var boundaries = new BoundaryTraining(Labels.Pairs(root)).Fit();
    File.WriteAllText(Path.Combine(language, "verdict.en.txt"), VerdictTraining.Written(verdicts.Model, Features.Names, "Weights of the verdict: above 0 speaks for observable, below for vague."));
    File.WriteAllText(Path.Combine(language, "boundary.en.txt"), VerdictTraining.Written(boundaries.Model, BoundaryFeatures.Names, "Weights of the boundary check: above 0 speaks for a meaningful boundary."));
}
