using Trellis.Domain.Wording;
using Trellis.WordingTraining;

var root = args is [_, var given] ? given : ".";
var training = new VerdictTraining(Labels.All(root), Labels.Anchors(root));
var boundaries = new BoundaryTraining(Labels.Pairs(root));
switch (args.FirstOrDefault())
{
    case "train":
        File.WriteAllText(Path.Combine(root, "src/Trellis.Domain/Wording/Language/verdict.en.txt"), VerdictTraining.Written(training.Fit()));
        File.WriteAllText(Path.Combine(root, "src/Trellis.Domain/Wording/Language/boundary.en.txt"), BoundaryTraining.Written(boundaries.Fit()));
        return 0;
    default:
        Console.Error.WriteLine("Trellis.WordingTraining train|report [FOLDER OF THE REPOSITORY]");
        return 2;
}
