using FinancialTimes;

const string Source = "frameworks/sources/financial-times";
const string Output = "frameworks/northwind/engineering.yaml";

if (!Directory.Exists(Source))
{
    Console.Error.WriteLine($"There is no folder {Source} here; run this from the root of the repository.");
    return 1;
}

var published = PublishedFamily.Read(Yaml.Read($"{Source}/engineering.yml"));
var structure = Yaml.Read("tools/FinancialTimes/engineering-structure.yaml");
var family = new Conversion(published, structure, File.ReadAllText($"{Source}/LICENSE.txt"));

File.WriteAllText(Output, Document.Write(CompanyPart.Of("frameworks/northwind/northwind.yaml"), family));
Console.WriteLine($"{Output}: {family.Report}");
return 0;
