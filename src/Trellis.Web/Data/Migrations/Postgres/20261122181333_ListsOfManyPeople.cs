using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Trellis.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ListsOfManyPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Of columns that two types share one table with, so the model cannot name it: how far a cycle has come is counted without reading what was written.
            migrationBuilder.CreateIndex(
                name: "IX_Assessments_Progress",
                table: "Assessments",
                columns: new[] { "CycleId", "Role", "PersonId", "RaterId", "Submission_At", "Sharing_At", "Withdrawal_At" });

            migrationBuilder.DropIndex(
                name: "IX_Intervals_PersonId",
                table: "Intervals");

            migrationBuilder.CreateIndex(
                name: "IX_People_Name_Id",
                table: "People",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Participants_CycleId_ManagerId_PersonId",
                table: "Participants",
                columns: new[] { "CycleId", "ManagerId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Intervals_PersonId_Type_From_To",
                table: "Intervals",
                columns: new[] { "PersonId", "Type", "From", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Facts_ById",
                table: "Facts",
                column: "ById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Assessments_Progress",
                table: "Assessments");

            migrationBuilder.DropIndex(
                name: "IX_People_Name_Id",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_Participants_CycleId_ManagerId_PersonId",
                table: "Participants");

            migrationBuilder.DropIndex(
                name: "IX_Intervals_PersonId_Type_From_To",
                table: "Intervals");

            migrationBuilder.DropIndex(
                name: "IX_Facts_ById",
                table: "Facts");

            migrationBuilder.CreateIndex(
                name: "IX_Intervals_PersonId",
                table: "Intervals",
                column: "PersonId");
        }
    }
}
